/* Where the navigation is longer than the screen is wide, the section one is in stands in view. */
(function () {
  "use strict";
  var here = document.querySelector(".nav a[aria-current]");
  var row = here && here.closest("ul");
  if (!row || row.scrollWidth <= row.clientWidth) return;
  row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
})();
