/* On days of mourning, by China's own clock, everything is grey; asked every minute, since a screen is open for weeks. */
(function (root) {
  "use strict";
  var spans = root.getAttribute("data-mourning").split(" ");
  var decide = function () {
    var day = new Date(Date.now() + 288e5).toISOString().slice(0, 10);
    var mourned = spans.some(function (span) { return span.slice(0, 10) <= day && day <= span.slice(11); });
    root.classList[mourned ? "add" : "remove"]("mourning");
  };
  decide();
  setInterval(decide, 6e4);
})(document.documentElement);
