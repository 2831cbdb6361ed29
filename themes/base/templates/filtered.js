/* Before the list is shown: an address that names a choice is not to show the whole list first. */
if (/^#[^~].*=/.test(location.hash)) document.documentElement.className += " is-filtered";
