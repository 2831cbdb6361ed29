/* 长辈版: one tap in the masthead, kept by memory.js; which edition a page opens in edition.js decides before this runs. */
(function () {
  "use strict";
  var root = document.documentElement;
  var memory = window.fengcaiMemory;
  var shows = function (name) { return (" " + root.className + " ").indexOf(" " + name + " ") >= 0; };

  /* In 长辈版 the sections come after the page: for the eye by the sheet, for the keyboard here. */
  var nav = document.querySelector(".masthead > .nav");
  var main = document.getElementById("main");
  var header = nav && nav.parentNode;
  var arrange = function () {
    if (!nav) return;
    if (shows("elder")) main.parentNode.insertBefore(nav, main.nextSibling);
    else if (nav.parentNode !== header) header.appendChild(nav);
  };
  arrange();

  /* A button that turns a class of the page on and off, with the words it then has. */
  var turns = function (button, key, name, off, on) {
    var say = function () { button.textContent = shows(name) ? on : off; };
    button.addEventListener("click", function () {
      root.classList.toggle(name);
      memory.keep(key, shows(name) ? "yes" : "no");
      say();
      if (key === "elder") { arrange(); window.scrollTo(0, 0); }
    });
    say();
    button.className += " is-ready";
  };

  var edition = document.querySelector("[data-elder]");
  if (edition) turns(edition, "elder", "elder", "长辈版", "普通版");
  var size = document.querySelector("[data-large]");
  if (size) turns(size, "large", "elder-large", "字再大", "字小些");

  var back = document.querySelector("[data-back]");
  if (back) {
    back.addEventListener("click", function () { history.back(); });
    if (history.length < 2) back.disabled = true;
  }

  var greeting = document.querySelector("[data-greeting]");
  if (greeting) {
    var hour = new Date().getHours();
    greeting.textContent = hour < 5 ? "夜深了" : hour < 9 ? "早上好" : hour < 12 ? "上午好" : hour < 14 ? "中午好" : hour < 18 ? "下午好" : "晚上好";
  }

  /* One picture a story: the others of its gallery are behind a button. */
  var gallery = document.querySelector(".section-gallery");
  if (gallery && gallery.querySelectorAll("figure, .tile, li").length) {
    var all = document.createElement("button");
    all.type = "button";
    all.className = "elder-all";
    all.textContent = "看这一篇的照片";
    all.addEventListener("click", function () { gallery.classList.add("is-open"); });
    gallery.appendChild(all);
  }
})();
