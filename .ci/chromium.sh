#!/bin/sh
# The browser tests drive the first Chromium on the PATH. Installs Debian's where there is none and we may; otherwise says how, and
# lets those tests fail.
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing Debian's chromium for the browser tests"
  export DEBIAN_FRONTEND=noninteractive
  apt-get -qq update && apt-get -qq install -y --no-install-recommends chromium >/dev/null && exit 0
fi
echo "The browser tests need chromium, chromium-browser or google-chrome on the PATH: apt-get install chromium" >&2
