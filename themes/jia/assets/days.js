/* What only the reader's own clock knows: which of the days is today, which was yesterday. */
(function () {
  "use strict";
  var names = ["今天", "昨天", "前天"];
  var midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  Array.prototype.forEach.call(document.querySelectorAll("[data-day]"), function (time) {
    var parts = time.getAttribute("datetime").split("-").map(Number);
    var gone = Math.round((midnight - new Date(parts[0], parts[1] - 1, parts[2])) / 86400000);
    if (!names[gone]) return;
    var name = document.createElement("i");
    name.textContent = names[gone];
    time.appendChild(name);
  });
  var place = document.querySelector("[data-today-board]");
  if (!place) return;
  var day = document.createElement("b");
  day.textContent = midnight.getMonth() + 1 + "月" + midnight.getDate() + "日";
  place.appendChild(day);
  place.appendChild(document.createTextNode("星期" + "日一二三四五六".charAt(midnight.getDay())));
})();
