/* The lightbox: every a[data-photo] of the page opens in one <dialog>. Without <dialog> the links stay links.
   The address follows (#photo-7), so that Back closes it and a picture can be sent to someone. */
(function () {
  "use strict";
  var links = [].slice.call(document.querySelectorAll("a[data-photo]"));
  if (!links.length || !window.HTMLDialogElement || !window.PointerEvent) return;

  var box, view, words, count, previous, next, image;
  var at = -1, opener = null, pushed = false;
  var scale = 1, x = 0, y = 0;

  links.forEach(function (link, index) {
    link.addEventListener("click", function (event) {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      opener = link;
      open(index);
    });
  });
  window.addEventListener("popstate", follow);
  follow();

  /* Shows what the address names; any other address closes the box. */
  function follow() {
    var index = links.findIndex(function (link) { return address(link) && address(link) === location.hash; });
    if (index >= 0) {
      if (at < 0) { opener = links[index]; show(index); } else turnTo(index);
    } else if (at >= 0) leave();
  }

  function address(link) {
    var figure = link.closest("figure[id]");
    return figure ? "#" + figure.id : "";
  }

  function open(index) {
    var hash = address(links[index]);
    if (hash) { history.pushState(null, "", hash); pushed = true; }
    show(index);
  }

  function show(index) {
    if (!box) build();
    document.documentElement.classList.add("lightbox-open");
    box.showModal();
    turnTo(index);
  }

  function close() {
    if (pushed) { pushed = false; history.back(); } else {
      history.replaceState(null, "", location.pathname + location.search);
      leave();
    }
  }

  function leave() {
    at = -1;
    pushed = false;
    document.documentElement.classList.remove("lightbox-open");
    if (box.open) box.close();
    if (opener) opener.focus({ preventScroll: false });
  }

  function step(by) {
    var index = at + by;
    if (index < 0 || index >= links.length) return;
    turnTo(index);
    opener = links[index];
    history.replaceState(history.state, "", address(links[index]) || "#");
  }

  function turnTo(index) {
    at = index;
    var link = links[index], small = link.querySelector("img"), source = link.querySelector("source");
    var picture = document.createElement("picture");
    if (source) {
      var webp = source.cloneNode();
      webp.setAttribute("sizes", "100vw");
      picture.appendChild(webp);
    }
    image = document.createElement("img");
    image.src = link.href;
    image.alt = small ? small.alt : "";
    image.draggable = false;
    picture.appendChild(image);
    view.textContent = "";
    view.appendChild(picture);
    var caption = link.parentNode.querySelector("figcaption");
    words.innerHTML = caption ? caption.innerHTML : "";
    count.textContent = index + 1 + " / " + links.length;
    count.hidden = previous.hidden = next.hidden = links.length < 2;
    previous.disabled = index === 0;
    next.disabled = index === links.length - 1;
    place(1, 0, 0);
    warm(index + 1);
  }

  /* The next picture is fetched while this one is looked at. */
  function warm(index) {
    var source = links[index] && links[index].querySelector("source");
    if (!source) return;
    var ahead = new Image();
    ahead.sizes = "100vw";
    ahead.srcset = source.srcset;
  }

  function place(newScale, newX, newY) {
    scale = Math.min(5, Math.max(1, newScale));
    var roomX = view.clientWidth * (scale - 1) / 2, roomY = view.clientHeight * (scale - 1) / 2;
    x = Math.min(roomX, Math.max(-roomX, newX));
    y = Math.min(roomY, Math.max(-roomY, newY));
    image.style.transform = scale === 1 ? "" : "translate(" + x + "px," + y + "px) scale(" + scale + ")";
    view.classList.toggle("is-large", scale > 1);
  }

  /* Zooms so that the point under the finger stays under it. */
  function zoomAt(newScale, pointX, pointY) {
    var frame = view.getBoundingClientRect();
    var fromX = pointX - frame.left - frame.width / 2, fromY = pointY - frame.top - frame.height / 2;
    var factor = Math.min(5, Math.max(1, newScale)) / scale;
    place(newScale, fromX - (fromX - x) * factor, fromY - (fromY - y) * factor);
  }

  function button(name, label, sign, act) {
    var made = document.createElement("button");
    made.type = "button";
    made.className = "lightbox-" + name;
    made.setAttribute("aria-label", label);
    made.textContent = sign;
    made.addEventListener("click", act);
    box.appendChild(made);
    return made;
  }

  function division(name, parent) {
    var made = document.createElement("div");
    made.className = "lightbox-" + name;
    parent.appendChild(made);
    return made;
  }

  function build() {
    box = document.createElement("dialog");
    box.className = "lightbox";
    box.setAttribute("aria-label", "照片");
    var stage = division("stage", box);
    view = division("view", stage);
    words = division("words", stage);
    words.setAttribute("aria-live", "polite");
    count = division("count", box);
    previous = button("prev", "上一张", "‹", function () { step(-1); });
    next = button("next", "下一张", "›", function () { step(1); });
    button("close", "关闭", "×", close);
    box.addEventListener("cancel", function (event) { event.preventDefault(); close(); });
    box.addEventListener("keydown", keys);
    fingers();
    document.body.appendChild(box);
  }

  function keys(event) {
    var act = {
      ArrowLeft: function () { step(-1); },
      ArrowRight: function () { step(1); },
      Home: function () { step(-at); },
      End: function () { step(links.length - 1 - at); },
      "+": function () { place(scale * 1.5, x * 1.5, y * 1.5); },
      "=": function () { place(scale * 1.5, x * 1.5, y * 1.5); },
      "-": function () { place(scale / 1.5, x / 1.5, y / 1.5); }
    }[event.key];
    if (act) { event.preventDefault(); act(); }
  }

  /* One finger swipes, or moves a zoomed picture; two pinch; a double tap zooms in and out. */
  function fingers() {
    var down = {}, start = null, tapped = 0;

    function ids() { return Object.keys(down); }
    function apart() {
      var a = down[ids()[0]], b = down[ids()[1]];
      return { distance: Math.hypot(a.x - b.x, a.y - b.y), x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
    }
    function begin() {
      var two = ids().length === 2;
      var first = down[ids()[0]];
      start = { scale: scale, x: x, y: y, pinch: two ? apart() : null, fromX: first.x, fromY: first.y, pinched: two || (start && start.pinched) };
    }

    view.addEventListener("pointerdown", function (event) {
      if (event.button) return;
      if (!ids().length) start = null;
      down[event.pointerId] = { x: event.clientX, y: event.clientY };
      if (view.setPointerCapture) view.setPointerCapture(event.pointerId);
      if (ids().length <= 2) begin();
    });
    view.addEventListener("pointermove", function (event) {
      if (!down[event.pointerId] || !start) return;
      down[event.pointerId] = { x: event.clientX, y: event.clientY };
      if (ids().length === 2 && start.pinch) {
        var now = apart();
        zoomAt(start.scale * now.distance / start.pinch.distance, now.x, now.y);
      } else if (scale > 1) place(scale, start.x + event.clientX - start.fromX, start.y + event.clientY - start.fromY);
    });
    view.addEventListener("pointerup", function (event) {
      if (!down[event.pointerId]) return;
      var movedX = event.clientX - start.fromX, movedY = event.clientY - start.fromY;
      delete down[event.pointerId];
      if (ids().length) { begin(); return; }
      if (start.pinched) return;
      if (Math.abs(movedX) + Math.abs(movedY) < 12) tap(event);
      else if (scale === 1 && Math.abs(movedX) > 45 && Math.abs(movedX) > Math.abs(movedY)) step(movedX < 0 ? 1 : -1);
      else if (scale === 1 && movedY > 90) close();
    });
    view.addEventListener("pointercancel", function (event) { delete down[event.pointerId]; });
    view.addEventListener("wheel", function (event) {
      event.preventDefault();
      zoomAt(scale * (event.deltaY < 0 ? 1.15 : 1 / 1.15), event.clientX, event.clientY);
    }, { passive: false });

    function tap(event) {
      var now = Date.now();
      if (event.pointerType === "mouse" || now - tapped < 320) {
        zoomAt(scale > 1 ? 1 : 2.5, event.clientX, event.clientY);
        tapped = 0;
      } else tapped = now;
    }
  }
})();
