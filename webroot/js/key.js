// An access link carries its key behind the #, which browsers never send. It goes into the form, and out of the address and the history.
const key = decodeURIComponent(location.hash.slice(1));
if (key) {
  history.replaceState(null, "", location.pathname);
  const form = document.getElementById("key-form");
  form.elements.key.value = key;
  form.submit();
}
