/* Today's date, in the masthead and the greeting of 长辈版: the page itself must not hold it. */
(function () {
  "use strict";
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
  Array.prototype.forEach.call(document.querySelectorAll("[data-today]"), function (place) {
    place.appendChild(time.cloneNode(true));
  });
})();
