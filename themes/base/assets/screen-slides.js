/* A lobby screen's slides, as written in the page. Joined before the others. Classic script for Chromium 64 and later:
   ES2015, no modules, no fetch; it runs the same over file:// and http. */
(function () {
  "use strict";

  function read(element) {
    const part = name => (element.querySelector("." + name) || { innerHTML: "" }).innerHTML;
    const words = {};
    ["kicker", "title", "text", "pages", "caption", "code-plate"].forEach(name => { words[name] = part(name); });
    return {
      words: words,
      label: part("label"),
      dwell: Number(element.dataset.seconds) * 1000,
      ratio: Number(element.dataset.ratio) || 0,
      color: element.dataset.color,
      focus: element.dataset.focus,
      spare: element.dataset.spare,
      sources: (element.dataset.sources || "").split(",").filter(Boolean).map(text => text.split(" "))
    };
  }

  window.fengcai = {
    slides: Array.from(document.querySelectorAll("#slides > article")).map(read),
    still: !("motion" in document.body.dataset) || window.matchMedia("(prefers-reduced-motion: reduce)").matches
  };
})();
