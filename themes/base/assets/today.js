/* Today's date in the masthead: the page itself must not hold it. */
(function () {
  "use strict";
  var place = document.querySelector("[data-today]");
  if (!place) return;
  var now = new Date();
  var two = function (number) { return (number < 10 ? "0" : "") + number; };
  var pieces = [["today-year", now.getFullYear() + "年"], ["today-day", (now.getMonth() + 1) + "月" + now.getDate() + "日"],
    ["today-week", "星期" + "日一二三四五六".charAt(now.getDay())]];
  var time = document.createElement("time");
  time.setAttribute("datetime", now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate()));
  pieces.forEach(function (piece) {
    var span = document.createElement("span");
    span.className = piece[0];
    span.textContent = piece[1];
    time.appendChild(span);
  });
  place.appendChild(time);
})();
