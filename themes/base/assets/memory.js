/* What a reader has chosen, kept on this device. Pages opened from a folder have no memory in common in some browsers:
   there the choice travels in the fragment of the links (#~branch=…). */
(function () {
  "use strict";
  var MARK = "#~";
  var fromFolder = location.protocol === "file:";
  var carried = {};
  if (location.hash.indexOf(MARK) === 0) {
    location.hash.slice(MARK.length).split("&").forEach(function (pair) {
      var at = pair.indexOf("=");
      if (at > 0) carried[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1));
    });
  }
  var kept = function (key) {
    try { return localStorage.getItem("fengcai." + key) || ""; } catch (error) { return ""; }
  };

  window.fengcaiMemory = {
    recall: function (key) { return key in carried ? carried[key] : kept(key); },
    keep: function (key, value) {
      try { localStorage.setItem("fengcai." + key, value); } catch (error) { /* a browser that keeps nothing */ }
      if (fromFolder) carried[key] = value;
    }
  };

  if (!fromFolder) return;
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a[href]");
    var keys = Object.keys(carried);
    if (!link || !keys.length || link.protocol !== "file:" || link.getAttribute("href").indexOf("#") >= 0) return;
    link.hash = "~" + keys.map(function (key) { return key + "=" + encodeURIComponent(carried[key]); }).join("&");
  }, true);
})();
