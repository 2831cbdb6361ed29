/* Today's date in the masthead: the page itself must not hold it. */
(function () {
  "use strict";
  var place = document.querySelector("[data-today]");
  if (!place) return;
  var now = new Date();
  var two = function (number) { return (number < 10 ? "0" : "") + number; };
  var lines = [now.getFullYear() + "年" + (now.getMonth() + 1) + "月" + now.getDate() + "日", "星期" + "日一二三四五六".charAt(now.getDay())];
  var time = document.createElement("time");
  time.setAttribute("datetime", now.getFullYear() + "-" + two(now.getMonth() + 1) + "-" + two(now.getDate()));
  lines.forEach(function (line) {
    var span = document.createElement("span");
    span.textContent = line;
    time.appendChild(span);
  });
  place.appendChild(time);
  place.hidden = false;
})();
