/* A lobby screen's player. One classic script for Chromium 64 and later: ES2015, no modules, no fetch; it runs the
   same over file:// and http. Everything it does hangs on one chain of timers, which never breaks (tick). */
(function () {
  "use strict";

  const FADE = 640; // milliseconds, as in screen.css
  const STALL = 10000; // a picture this late is not waited for: its text is shown without it
  const TRIES = 3; // after so many failures a slide is left out until the next loop
  const RETRY = 1000;
  const ASK = 300000; // between two questions for a new release
  const BACKOFF = [30000, 60000, 120000];
  const ANSWER = 30000; // a question without an answer for so long has failed
  const REHEARSAL = 600000; // as long as a new release may take to load over a poor line
  const STALE = 3600000; // without any good check for so long, a corner mark tells staff
  const CROP = 0.08; // how much of a photo may be cut so that it fills its place; with a point to focus on, more
  const FOCUSED_CROP = 0.15;

  const body = document.body;
  const own = body.dataset.release;
  const offset = Number(body.dataset.offset) * 60000;
  const released = body.dataset.released ? Date.parse(body.dataset.released + "T00:00:00Z") - offset : 0;
  const still = !("motion" in body.dataset) || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  const stage = document.getElementById("stage");
  const slides = Array.from(document.querySelectorAll("#slides > article")).map(read);
  const fresh = Math.max.apply(null, slides.map(slide => 2 * slide.dwell).concat(90000)); // so long a rehearsal counts
  const here = location.href.split(/[?#]/)[0];

  function read(element) {
    const part = name => (element.querySelector("." + name) || { innerHTML: "" }).innerHTML;
    const words = {};
    ["kicker", "title", "text", "pages", "caption", "code-plate"].forEach(name => { words[name] = part(name); });
    return {
      words: words,
      label: part("label"),
      dwell: Number(element.dataset.seconds) * 1000,
      ratio: Number(element.dataset.ratio) || 0,
      color: element.dataset.color,
      focus: element.dataset.focus,
      spare: element.dataset.spare,
      sources: (element.dataset.sources || "").split(",").filter(Boolean).map(text => text.split(" "))
    };
  }

  /* ── Where things stand ─────────────────────────────────────────────── */

  function box() {
    const wide = stage.clientWidth >= stage.clientHeight;
    const foot = stage.querySelector(".band").offsetHeight;
    return { wide: wide, width: stage.clientWidth, height: stage.clientHeight - foot };
  }

  /* The photo's place: the whole photo, or so little less that nothing is lost. Beside the text at most 55 %. */
  function place(slide, area) {
    const crop = slide.focus ? FOCUSED_CROP : CROP;
    return area.wide ? beside(slide.ratio, crop, area) : above(slide.ratio, crop, area);
  }

  function beside(ratio, crop, area) {
    const column = Math.round(area.width * 0.55);
    const upright = Math.round(area.height * ratio);
    if (upright <= column) return { width: upright, height: area.height, column: upright, strip: "none" };
    if (1 - column / area.height / ratio <= crop) return { width: column, height: area.height, column: column, strip: "none" };
    return { width: column, height: Math.round(column / ratio), column: column, strip: "below" };
  }

  function above(ratio, crop, area) {
    const natural = Math.round(area.width / ratio);
    const row = Math.round(area.height * 0.46);
    if (natural <= area.height * 0.56) return { width: area.width, height: natural, row: natural, strip: "none" };
    if (1 - (ratio * row) / area.width <= crop) return { width: area.width, height: row, row: row, strip: "none" };
    return { width: Math.round(ratio * row), height: row, row: row, strip: "beside" };
  }

  function sourceOf(slide, attempt) {
    const wanted = place(slide, box()).width * (window.devicePixelRatio || 1);
    const wide = slide.sources.filter(source => Number(source[0]) >= wanted * 0.85);
    const best = (wide[0] || slide.sources[slide.sources.length - 1] || ["", slide.spare])[1];
    return attempt % 2 ? slide.spare : best;
  }

  /* ── Two layers, reused for ever ────────────────────────────────────── */

  const layers = Array.from(stage.querySelectorAll(".layer")).map(element => {
    const layer = { element: element, image: element.querySelector("img"), slide: null, bare: false };
    layer.spine = element.querySelector(".spine span");
    return layer;
  });

  function fill(layer, slide, bare) {
    layer.slide = slide;
    layer.bare = bare || !slide.ratio;
    Object.keys(slide.words).forEach(name => { layer.element.querySelector("." + name).innerHTML = slide.words[name]; });
    layer.spine.innerHTML = slide.label;
    arrange(layer);
  }

  function arrange(layer) {
    const slide = layer.slide;
    const list = layer.element.classList;
    list.toggle("bare", layer.bare);
    ["below", "beside", "none"].forEach(name => list.remove("strip-" + name));
    if (!layer.bare) frame(layer, place(slide, box()));
    fit(layer);
  }

  function frame(layer, spot) {
    const style = layer.element.style;
    layer.element.classList.add("strip-" + spot.strip);
    style.setProperty("--photo-width", spot.width + "px");
    style.setProperty("--photo-height", spot.height + "px");
    style.setProperty("--column", (spot.column || 0) + "px");
    style.setProperty("--row", (spot.row || 0) + "px");
    layer.image.style.objectPosition = layer.slide.focus || "50% 40%";
    layer.image.parentNode.style.backgroundColor = layer.slide.color;
  }

  /* The largest type that fits, body first: a title between 8 and 11 vmin, a body between 3.6 and 5 on the standard
     screen (more where there is more room). Only where a single phrase is wider than its line may it break inside,
     and only where all else fails does the title go below 8. */
  function fit(layer) {
    const words = layer.element.querySelector(".words");
    const column = words.querySelector(".fit");
    const room = window.getComputedStyle(words);
    const free = words.clientHeight - parseFloat(room.paddingTop) - parseFloat(room.paddingBottom);
    const largest = layer.bare ? 6.4 : box().wide ? 5 : 5.6;
    [[8, false], [8, true], [6, true]].some(pass => {
      column.classList.toggle("loose", pass[1]);
      for (let body = largest; body > 3.5; body -= 0.1) if (holds(column, body, pass[0], free)) return true;
      return false;
    });
  }

  function holds(column, body, least, free) {
    const title = column.querySelector(".title");
    for (let head = Math.max(8, Math.min(11, body * 2)); head >= Math.max(least, body * 1.6); head -= 0.3) {
      column.style.setProperty("--body", body.toFixed(2));
      column.style.setProperty("--title", head.toFixed(2));
      if (column.offsetHeight <= free && title.scrollWidth <= title.clientWidth) return true;
    }
    return false;
  }

  /* ── The show ───────────────────────────────────────────────────────── */

  const show = { front: null, current: -1, deadline: 0, started: 0, fading: 0, missed: 0 };
  let next = null;

  function prepare(index, now) {
    const layer = layers[0] === show.front ? layers[1] : layers[0];
    const slide = slides[index];
    const plain = !slide.ratio || show.missed >= slides.length;
    next = { index: index, layer: layer, ready: plain, tries: 0, retry: 0, since: now };
    fill(layer, slide, plain);
    if (!plain) load(next);
  }

  function load(item) {
    const image = item.layer.image;
    const done = ok => () => { if (item === next && !item.ready) settle(item, ok); };
    item.retry = 0;
    image.onload = () => (image.decode ? image.decode().then(done(true), done(false)) : done(true)());
    image.onerror = done(false);
    image.src = sourceOf(item.layer.slide, item.tries) + (item.tries > 1 ? "?t=" + Date.now() : "");
  }

  function settle(item, ok) {
    item.ready = ok;
    if (ok) return;
    item.tries += 1;
    item.retry = item.tries < TRIES ? Date.now() + RETRY : 0;
    item.lost = item.tries >= TRIES;
  }

  function advance(now) {
    if (show.fading && now >= show.fading) settled();
    if (!next && !show.fading) follow(now);
    if (!next) return;
    if (next.lost) leaveOut(now);
    else if (next.retry && now >= next.retry) load(next);
    else if (now >= show.deadline && !next.ready && now >= Math.max(show.deadline, next.since) + STALL) withoutPicture();
    if (next && next.ready && now >= show.deadline && !show.fading) swap(now);
  }

  /* What comes after the slide on show; a show of one holds it. */
  function follow(now) {
    const index = (show.current + 1) % slides.length;
    if (index !== show.current) return prepare(index, now);
    if (now >= show.deadline) hold(now);
  }

  function hold(now) {
    extend(now);
    drift(now);
    boundary(now);
  }

  /* Its picture cannot be had: on to the one after. Where that would come round to the slide on show, it stays for
     another turn if it has a picture; if it has none either, the others are shown without theirs. */
  function leaveOut(now) {
    const index = (next.index + 1) % slides.length;
    show.missed += 1;
    next = null;
    if (index !== show.current) return prepare(index, now);
    if (show.front.bare) {
      show.missed = slides.length;
      return prepare((index + 1) % slides.length, now);
    }
    show.missed = 0;
    extend(Math.max(now, show.deadline));
    boundary(now);
  }

  function withoutPicture() {
    next.layer.image.onload = next.layer.image.onerror = null;
    fill(next.layer, next.layer.slide, true);
    next.ready = true;
  }

  function swap(now) {
    const wrapped = show.front && next.index <= show.current;
    if (wrapped && boundary(now)) return;
    show.back = show.front;
    show.front = next.layer;
    show.current = next.index;
    show.missed = 0;
    next = null;
    show.fading = now + (still ? 0 : FADE);
    show.front.element.classList.add("rising");
    void show.front.element.offsetWidth; // so that the fade starts from nothing
    show.front.element.classList.add("on");
    stage.classList.add("playing");
    extend(now);
    drift(now);
    if (show.current === slides.length - 1) rehearseAgain();
  }

  function settled() {
    show.fading = 0;
    show.front.element.classList.remove("rising");
    if (show.back) show.back.element.classList.remove("on");
  }

  function extend(now) {
    show.started = now;
    show.deadline = now + slides[show.current].dwell;
  }

  /* ── New releases ───────────────────────────────────────────────────── */

  const news = { due: 0, asked: 0, failures: 0, good: 0, script: null, frame: null, since: 0, id: "", ready: 0 };

  function ask(now) {
    const script = document.createElement("script");
    news.asked = now;
    news.script = script;
    window.fengcaiRelease = heard;
    script.onload = script.onerror = () => { if (news.script === script && news.asked) missed(); };
    script.src = "release.js?t=" + now;
    document.head.appendChild(script);
  }

  function heard(id) {
    answered();
    news.failures = 0;
    news.due = Date.now() + ASK * (0.9 + Math.random() * 0.2);
    if (id === own) {
      news.id = "";
      news.ready = 0;
      good();
    } else if (id !== news.id || !news.ready) {
      news.id = id;
      news.ready = 0;
      rehearse();
    } else good();
  }

  function answered() {
    news.asked = 0;
    if (news.script && news.script.parentNode) news.script.parentNode.removeChild(news.script);
    news.script = null;
  }

  function missed() {
    const pause = BACKOFF[Math.min(news.failures, BACKOFF.length - 1)];
    answered();
    news.failures += 1;
    news.due = Date.now() + pause * (0.75 + Math.random() * 0.5);
  }

  function good() {
    news.good = Date.now();
  }

  /* The new page is opened in a hidden frame of the same size. There it does not play: it loads every picture of its
     own and says so (perform). Only that counts: a frame's load event also fires for an error page, and over file://
     nobody may look inside. A server that forbids framing (X-Frame-Options: DENY) keeps the old release on show. */
  function rehearse() {
    dismiss();
    news.since = Date.now();
    news.frame = document.createElement("iframe");
    news.frame.className = "rehearsal";
    news.frame.src = here + "?rehearse=" + news.since;
    body.appendChild(news.frame);
  }

  function rehearseAgain() {
    if (news.ready) rehearse();
  }

  function dismiss() {
    if (news.frame) body.removeChild(news.frame);
    news.frame = null;
  }

  function reported(event) {
    if (!news.frame || event.source !== news.frame.contentWindow || !event.data || !event.data.fengcai) return;
    dismiss();
    if (event.data.complete && event.data.fengcai === news.id) {
      news.ready = Date.now();
      good();
    } else failed();
  }

  function failed() {
    dismiss();
    news.ready = 0;
    missed();
  }

  /* The end of a loop: a new release that has just been rehearsed takes over, behind the curtain of the idle card. */
  function boundary(now) {
    if (!news.ready) return false;
    if (now - news.ready > fresh) {
      if (!news.frame) rehearse();
      return false;
    }
    show.leaving = now + (still ? 0 : FADE);
    stage.classList.add("curtain");
    return true;
  }

  function leave() {
    show.leaving = Infinity;
    location.replace(here + "?release=" + encodeURIComponent(news.id));
  }

  /* In a frame, for the page that plays: is all of this release there? */
  function perform() {
    const waiting = slides.filter(slide => slide.ratio);
    const styled = Boolean(document.querySelector("link[rel=stylesheet]").sheet);
    const report = complete => window.parent.postMessage({ fengcai: own, complete: complete }, "*");
    const following = () => {
      if (!waiting.length) return report(styled);
      const image = new Image();
      image.onload = following;
      image.onerror = () => report(false);
      image.src = sourceOf(waiting.shift(), 0);
    };
    following();
  }

  /* ── Clock, thread, marks ───────────────────────────────────────────── */

  const clock = document.getElementById("clock");
  const time = document.getElementById("time");
  const date = document.getElementById("date");
  const weekday = document.getElementById("weekday");
  const thread = document.getElementById("thread");
  const stale = document.getElementById("stale");
  const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };
  const two = number => (number < 10 ? "0" : "") + number;

  function tell(now) {
    const local = new Date(now + offset); // read in UTC: the device's own zone is never asked
    clock.hidden = !("clock" in body.dataset) || now < released;
    put(time, two(local.getUTCHours()) + ":" + two(local.getUTCMinutes()));
    put(date, local.getUTCMonth() + 1 + "月" + local.getUTCDate() + "日");
    put(weekday, "星期" + "日一二三四五六"[local.getUTCDay()]);
    const span = show.deadline - show.started;
    const share = span > 0 ? Math.max(0, Math.min(1, (now + 1000 - show.started) / span)) : 0;
    thread.style.transform = "scaleX(" + share.toFixed(3) + ")";
    stale.hidden = now - news.good < STALE;
  }

  /* Against burn-in: once a minute, with a swap, everything stands a little elsewhere, at most 0.7 vmin off. */
  function drift(now) {
    const turn = (Math.floor(now / 60000) % 8) * Math.PI / 4;
    const shift = wave => (0.7 * wave).toFixed(2) + "vmin";
    stage.style.transform = "translate(" + shift(Math.sin(turn)) + "," + shift(Math.sin(2 * turn) / 2) + ")";
  }

  /* ── The one chain ──────────────────────────────────────────────────── */

  let last = 0;

  function tick() {
    const now = Date.now();
    let pause = 100;
    try {
      if (Math.abs(now - last) > 60000) rebase(now - last);
      last = now;
      if (show.leaving) now >= show.leaving && leave();
      else if (slides.length) advance(now);
      else if (now >= show.deadline) { show.deadline = now + 60000; boundary(now); }
      inquire(now);
      tell(now);
      if (!show.leaving && !show.fading && (slides.length < 2 || (next && next.ready))) pause = show.deadline - now;
    } finally {
      window.setTimeout(tick, Math.max(50, Math.min(pause, 1000)));
    }
  }

  function inquire(now) {
    if (news.frame && now - news.since > REHEARSAL) failed();
    else if (news.asked && now - news.asked > ANSWER) missed();
    else if (!news.asked && !news.frame && now >= news.due) ask(now);
  }

  /* The device's clock was set, or it slept: what was due in ten seconds still is. */
  function rebase(jump) {
    [[show, ["deadline", "started", "fading", "leaving"]], [news, ["due", "asked", "since", "good", "ready"]]].forEach(pair => {
      pair[1].forEach(key => { if (pair[0][key]) pair[0][key] += jump; });
    });
    if (next) { next.since += jump; if (next.retry) next.retry += jump; }
  }

  if (window.parent !== window && location.search.indexOf("rehearse=") >= 0) {
    perform();
    return;
  }
  last = news.good = Date.now();
  news.due = last + ASK * Math.random() * 0.2;
  body.classList.toggle("still", still);
  window.addEventListener("message", reported);
  window.addEventListener("resize", () => layers.forEach(layer => { if (layer.slide) arrange(layer); }));
  drift(last);
  tick();
})();
