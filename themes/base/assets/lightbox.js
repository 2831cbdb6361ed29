/* The lightbox: every [data-photo] of the page (a link round a picture, or a video) opens in one <dialog>.
   Without <dialog> links stay links. The address follows (#photo-7), with one entry in the history below it,
   so that Back closes it, and a picture can be sent to someone. */
(function () {
  "use strict";
  var links = [].slice.call(document.querySelectorAll("[data-photo]"));
  if (!links.length || !window.HTMLDialogElement || !window.PointerEvent) return;

  var line = navigator.connection || {};
  var slow = line.saveData || /[23]g/.test(line.effectiveType) || matchMedia("(prefers-reduced-data: reduce)").matches;
  var box, view, track, words, count, previous, next, save, slides, image;
  var at = -1, opener = null, closing = false;
  var scale = 1, x = 0, y = 0;

  var items = links.filter(function (link) { return link.closest("figure[id]"); });

  links.forEach(function (link) {
    if (isVideo(link)) return;
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", function (event) {
      var index = items.indexOf(link);
      if (event.metaKey || event.ctrlKey || event.shiftKey || index < 0) return;
      event.preventDefault();
      history.pushState({ photo: true }, "", address(index));
      open(index, link);
    });
  });
  window.addEventListener("popstate", follow);
  /* Going back to #somewhere has moved the focus there. */
  window.addEventListener("hashchange", function () { if (opener && at < 0) { opener.focus(); opener = null; } });
  if (named() >= 0 && !(history.state && history.state.photo)) {
    var hash = location.hash;
    history.replaceState(null, "", location.pathname + location.search);
    history.pushState({ photo: true }, "", hash);
  }
  follow();

  function hush(place) { [].forEach.call(place.querySelectorAll("video"), function (video) { video.pause(); }); }

  function isVideo(item) { return item.tagName === "VIDEO"; }

  function address(index) { return "#" + items[index].closest("figure").id; }

  function named() {
    return items.findIndex(function (item, index) { return address(index) === location.hash; });
  }

  /* Shows what the address names; any other address closes the box. */
  function follow() {
    var index = named();
    if (closing && index >= 0) history.back();
    else if (index < 0) { closing = false; leave(); }
    else if (at < 0) open(index, items[index]);
    else if (index !== at) show(index);
  }

  function open(index, from) {
    opener = from;
    if (!box) build();
    document.documentElement.classList.add("lightbox-open");
    hush(document);
    if (!box.open) box.showModal();
    box.focus();
    show(index);
  }

  function close() {
    leave();
    closing = true;
    history.back();
  }

  function leave() {
    if (at < 0) return;
    at = -1;
    document.documentElement.classList.remove("lightbox-open");
    if (box.open) box.close();
    track.textContent = "";
    opener.focus();
  }

  function show(index) {
    track.textContent = "";
    slides = [-1, 0, 1].map(function (side) { return slide(index + side); });
    arrive(index);
  }

  /* To the next picture or the one before; `from` is how far the finger has moved this one already. */
  function step(by, from) {
    if (!items[at + by]) return false;
    var gone = by > 0 ? slides.shift() : slides.pop();
    track.removeChild(gone);
    if (by > 0) slides.push(slide(at + 2)); else slides.unshift(slide(at - 2));
    arrive(at + by);
    history.replaceState(history.state, "", address(at));
    move((from || 0) + by * view.clientWidth, 0);
    track.offsetWidth;
    rest();
    return true;
  }

  /* The page says once who took all of its pictures; here each is alone. */
  function sign() {
    var page = items[at].closest("[data-credit]");
    if (!page || isVideo(items[at])) return;
    var credit = document.createElement("span");
    credit.className = "credit";
    credit.textContent = page.dataset.credit;
    words.appendChild(credit);
  }

  function arrive(index) {
    at = index;
    hush(track);
    /* Tab and a screen reader stay with the picture that is shown. */
    slides.forEach(function (each, place) { each.style.left = (place - 1) * 100 + "%"; each.inert = place !== 1; });
    fill(slides[1]);
    if (!slow) slides.forEach(fill);
    image = slides[1].querySelector("img");
    var caption = items[at].closest("figure").querySelector("figcaption");
    words.innerHTML = caption ? caption.innerHTML : "";
    sign();
    count.textContent = at + 1 + "/" + items.length;
    count.hidden = previous.hidden = next.hidden = items.length < 2;
    previous.disabled = !at;
    next.disabled = at === items.length - 1;
    if (save) save.href = items[at].href || items[at].currentSrc || items[at].querySelector("source").src;
    place(1, 0, 0);
  }

  function slide(index) {
    var made = division("slide", track);
    made.item = items[index];
    return made;
  }

  function fill(one) {
    var item = one.item;
    if (!item || one.firstChild) return;
    if (isVideo(item)) { one.appendChild(item.cloneNode(true)); return; }
    var small = item.querySelector("img"), picture = item.querySelector("picture").cloneNode(true);
    var large = picture.querySelector("img");
    large.removeAttribute("loading");
    large.removeAttribute("style");
    large.draggable = false;
    if (small.complete && small.naturalWidth) large.style.backgroundImage = 'url("' + small.currentSrc + '")';
    large.onload = function () { large.style.backgroundImage = ""; };
    large.onerror = function () {
      one.textContent = "";
      division("broken", one).textContent = "这张照片没有打开，请过一会儿再看。";
    };
    fit(picture, slow ? .6 : 1);
    one.appendChild(picture);
  }

  /* Tells the browser how wide the picture will be shown, so that it takes the right file. */
  function fit(picture, times) {
    var img = picture.querySelector("img");
    var wide = Math.min(view.clientWidth, view.clientHeight * img.getAttribute("width") / img.getAttribute("height"));
    [].forEach.call(picture.querySelectorAll("source"), function (source) { source.sizes = Math.ceil(wide * times) + "px"; });
  }

  function move(byX, byY) {
    track.style.transition = "none";
    track.style.transform = "translate(" + byX + "px," + byY + "px)";
  }

  function rest() { track.style.transition = track.style.transform = ""; }

  function place(newScale, newX, newY) {
    if (!image) return;
    scale = Math.min(5, Math.max(1, newScale));
    var roomX = view.clientWidth * (scale - 1) / 2, roomY = view.clientHeight * (scale - 1) / 2;
    x = Math.min(roomX, Math.max(-roomX, newX));
    y = Math.min(roomY, Math.max(-roomY, newY));
    image.style.transform = scale === 1 ? "" : "translate(" + x + "px," + y + "px) scale(" + scale + ")";
    view.classList.toggle("is-large", scale > 1);
    if (scale > 1.4) fit(image.parentNode, scale);
  }

  /* Zooms so that the point under the finger stays under it. */
  function zoomAt(newScale, pointX, pointY) {
    var frame = view.getBoundingClientRect();
    var fromX = pointX - frame.left - frame.width / 2, fromY = pointY - frame.top - frame.height / 2;
    var factor = Math.min(5, Math.max(1, newScale)) / scale;
    place(newScale, fromX - (fromX - x) * factor, fromY - (fromY - y) * factor);
  }

  function division(name, parent) {
    var made = document.createElement("div");
    made.className = "lightbox-" + name;
    parent.appendChild(made);
    return made;
  }

  function control(tag, name, label, sign, act) {
    var made = document.createElement(tag);
    made.className = "lightbox-button lightbox-" + name;
    made.setAttribute("aria-label", label);
    made.title = label;
    made.textContent = sign;
    if (act) { made.type = "button"; made.addEventListener("click", act); }
    box.appendChild(made);
    return made;
  }

  function build() {
    box = document.createElement("dialog");
    box.className = "lightbox";
    box.tabIndex = -1;
    box.setAttribute("aria-label", "照片");
    count = division("count", box);
    count.setAttribute("role", "status");
    var stage = division("stage", box);
    view = division("view", stage);
    track = division("track", view);
    words = division("words", stage);
    words.setAttribute("aria-live", "polite");
    previous = control("button", "prev", "上一张", "‹", function () { step(-1); });
    next = control("button", "next", "下一张", "›", function () { step(1); });
    if (document.body.hasAttribute("data-downloads")) {
      save = control("a", "save", "下载", "↓");
      save.download = "";
    }
    control("button", "close", "关闭", "×", close);
    box.addEventListener("cancel", function (event) { event.preventDefault(); close(); });
    box.addEventListener("close", function () { if (at >= 0) close(); });
    box.addEventListener("keydown", keys);
    fingers();
    document.body.appendChild(box);
  }

  function keys(event) {
    var act = {
      ArrowLeft: function () { step(-1); },
      ArrowRight: function () { step(1); },
      Home: function () { jump(0); },
      End: function () { jump(items.length - 1); },
      "+": function () { place(scale * 1.5, x * 1.5, y * 1.5); },
      "=": function () { place(scale * 1.5, x * 1.5, y * 1.5); },
      "-": function () { place(scale / 1.5, x / 1.5, y / 1.5); }
    }[event.key];
    if (!act || isVideo(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  function jump(index) {
    show(index);
    history.replaceState(history.state, "", address(at));
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
      var two = ids().length === 2, first = down[ids()[0]];
      start = {
        scale: scale, x: x, y: y, pinch: two ? apart() : null, fromX: first.x, fromY: first.y,
        pinched: two || (start && start.pinched), time: Date.now(), axis: ""
      };
    }
    /* Sideways to the neighbours, with resistance where there is none; downwards to close. */
    function drag(dx, dy) {
      if (!start.axis && Math.hypot(dx, dy) < 8) return;
      if (!start.axis) { start.axis = Math.abs(dx) > Math.abs(dy) ? "x" : "y"; slides.forEach(fill); }
      if (start.axis === "x") move(items[at + (dx < 0 ? 1 : -1)] ? dx : dx / 4, 0);
      else move(0, Math.max(0, dy));
    }
    function release(dx, dy) {
      var quick = Date.now() - start.time < 250;
      if (start.axis === "x" && Math.abs(dx) > (quick ? 30 : view.clientWidth / 4) && step(dx < 0 ? 1 : -1, dx)) return;
      rest();
      if (start.axis === "y" && dy > 90) close();
    }
    function tap(event) {
      var now = Date.now();
      if (event.pointerType === "mouse" || now - tapped < 320) {
        zoomAt(scale > 1 ? 1 : 2.5, event.clientX, event.clientY);
        tapped = 0;
      } else tapped = now;
    }

    view.addEventListener("pointerdown", function (event) {
      if (event.button || isVideo(event.target)) return;
      if (!ids().length) start = null;
      down[event.pointerId] = { x: event.clientX, y: event.clientY };
      view.setPointerCapture(event.pointerId);
      if (ids().length <= 2) { rest(); begin(); }
    });
    view.addEventListener("pointermove", function (event) {
      if (!down[event.pointerId] || !start) return;
      down[event.pointerId] = { x: event.clientX, y: event.clientY };
      var dx = event.clientX - start.fromX, dy = event.clientY - start.fromY;
      if (ids().length === 2 && start.pinch) {
        var now = apart();
        zoomAt(start.scale * now.distance / start.pinch.distance, now.x, now.y);
      } else if (scale > 1) place(scale, start.x + dx, start.y + dy);
      else if (!start.pinched) drag(dx, dy);
    });
    view.addEventListener("pointerup", function (event) {
      if (!down[event.pointerId]) return;
      var dx = event.clientX - start.fromX, dy = event.clientY - start.fromY;
      delete down[event.pointerId];
      if (ids().length) begin();
      else if (start.pinched) rest();
      else if (start.axis) release(dx, dy);
      else if (Math.hypot(dx, dy) < 12) tap(event);
    });
    view.addEventListener("pointercancel", function (event) { delete down[event.pointerId]; rest(); });
    view.addEventListener("wheel", function (event) {
      event.preventDefault();
      zoomAt(scale * (event.deltaY < 0 ? 1.15 : 1 / 1.15), event.clientX, event.clientY);
    }, { passive: false });
  }
})();
