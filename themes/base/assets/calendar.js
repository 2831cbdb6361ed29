/* What only the reader's own clock knows: which day is today, and what is still to come. */
(function () {
  "use strict";
  var now = new Date();
  var two = function (number) { return (number < 10 ? "0" : "") + number; };
  var month = now.getFullYear() + "-" + two(now.getMonth() + 1);
  var today = month + "-" + two(now.getDate());
  var each = function (found, tell) { Array.prototype.forEach.call(found, tell); };

  each(document.querySelectorAll('[data-month="' + month + '"] td'), function (cell) {
    if (parseInt(cell.textContent, 10) !== now.getDate()) return;
    cell.className = "is-today";
    cell.setAttribute("aria-current", "date");
  });

  var heading = document.querySelector("[data-coming]");
  if (!heading) return;
  var events = Array.prototype.slice.call(document.querySelectorAll(".coming article"));
  var isComing = function (event) {
    var time = event.querySelector("time");
    return time && time.getAttribute("datetime") >= today;
  };
  var coming = events.filter(isComing);
  if (!coming.length) return;
  events.forEach(function (event) { event.hidden = coming.indexOf(event) < 0; });
  coming.reverse().forEach(function (event) { event.parentNode.appendChild(event); });
  heading.textContent = heading.getAttribute("data-coming");
})();
