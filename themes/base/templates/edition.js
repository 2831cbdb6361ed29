/* Before the first paint: which edition this reader has chosen, by what is kept or what the link carried. */
(function (root) {
  "use strict";
  var chosen = function (key) {
    var carried = new RegExp("^#~(?:.*&)?" + key + "=([^&]*)").exec(location.hash);
    if (carried) return carried[1] === "yes";
    try { return localStorage.getItem("fengcai." + key) === "yes"; } catch (error) { return false; }
  };
  root.className += " scripted" + (chosen("elder") ? " elder" : "") + (chosen("large") ? " elder-large" : "") + (window.speechSynthesis ? " speaks" : "");
})(document.documentElement);
