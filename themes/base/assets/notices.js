/* How long a notice is open, by the reader's own clock; and the notices of one's own branch first. */
(function () {
  "use strict";
  var DAY = 86400000;
  var each = function (found, tell) { Array.prototype.forEach.call(found, tell); };
  var now = new Date();
  var today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  var days = function (iso) { return Math.round((Date.parse(iso + "T00:00:00Z") - today) / DAY); };

  each(document.querySelectorAll("[data-until]"), function (state) {
    var until = days(state.getAttribute("data-until"));
    var since = days(state.getAttribute("data-since"));
    state.textContent = until < 0 ? "已结束" : since > 0 ? since + " 天后开始" : until === 0 ? "今天截止" : "还剩 " + until + " 天";
    if (until < 0) state.className += " is-over";
  });

  /* What a branch does next, and what it did last: days come newest first. */
  var last = false;
  each(document.querySelectorAll("[data-held]"), function (when) {
    var until = days(when.getAttribute("data-held"));
    when.textContent = until > 0 ? "接下来，还有 " + until + " 天" : until === 0 ? "就在今天" : last ? "" : "最近一次";
    last = last || until < 0;
  });

  var mine = document.querySelector("[data-mine]");
  var board = document.querySelector("[data-slips]");
  if (!mine || !board) return;
  var choice = mine.querySelector("select");
  var leading = mine.querySelector("a");
  var rest = document.querySelector(".board-more ul");
  var most = parseInt(board.getAttribute("data-slips"), 10);
  var slips = Array.prototype.slice.call(document.querySelectorAll(".slip"));

  function arrange() {
    var own = slips.filter(function (slip) { return choice.value && slip.getAttribute("data-branch") === choice.value; });
    var others = slips.filter(function (slip) { return own.indexOf(slip) < 0; });
    own.concat(others).forEach(function (slip, place) {
      slip.classList.toggle("is-mine", own.indexOf(slip) >= 0);
      (place < most || !rest ? board : rest).appendChild(slip);
    });
    leading.hidden = !choice.value;
    if (choice.value) leading.href = leading.href.replace(/[^\/]*$/, "") + choice.value;
  }

  var home = leading.href;
  choice.value = window.fengcaiMemory.recall("branch");
  if (choice.selectedIndex < 0) choice.value = "";
  choice.addEventListener("change", function () {
    window.fengcaiMemory.keep("branch", choice.value);
    leading.href = home;
    arrange();
  });
  mine.hidden = false;
  if (choice.value) arrange();
})();
