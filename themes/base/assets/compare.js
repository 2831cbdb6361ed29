/* Before and after: of two pictures side by side one is laid over the other, and a grip shows as much of either as
   the reader wants. The grip is a range: a finger, a mouse and the arrow keys move it. */
(function () {
  "use strict";
  [].forEach.call(document.querySelectorAll("[data-compare]"), function (pair) {
    var grip = document.createElement("input"), line = document.createElement("span");
    grip.type = "range";
    grip.min = 0;
    grip.max = 100;
    grip.value = 50;
    grip.className = "compare-range";
    grip.setAttribute("aria-label", pair.getAttribute("aria-label"));
    line.className = "compare-line";
    line.setAttribute("aria-hidden", "true");

    function show() {
      pair.style.setProperty("--at", grip.value / 100);
      grip.setAttribute("aria-valuetext", "左边" + grip.value + "%是之前");
    }

    grip.addEventListener("input", show);
    pair.querySelector(".compare-pictures").appendChild(line);
    pair.querySelector(".compare-pictures").appendChild(grip);
    show();
  });
})();
