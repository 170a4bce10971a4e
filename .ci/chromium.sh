#!/bin/sh
# The browser tests drive Debian's Chromium. Installs it where it is missing and we may; otherwise says how, and lets those tests fail.
[ -x /usr/bin/chromium ] && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Debian's chromium for the browser tests"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium >/dev/null && exit 0
fi
echo "The browser tests need /usr/bin/chromium: apt-get install chromium" >&2
