/* A lobby screen's show: which slide is on, for how long, and what happens when a picture cannot be had.
   Everything hangs on one chain of timers, which never breaks (tick). */
(function () {
  "use strict";

  const FADE = 640; // milliseconds, as in screen.css
  const STALL = 10000; // a picture this late is not waited for: its text is shown without it
  const TRIES = 3; // after so many failures a slide is left out until the next loop
  const RETRY = 1000;
  const JUMP = 60000; // a longer step of the clock was no passing of time
  const IDLE = 60000;

  const fengcai = window.fengcai;
  const news = fengcai.news;
  const slides = fengcai.slides;
  const fade = fengcai.still ? 0 : FADE;
  const body = document.body;

  /* ── The show ───────────────────────────────────────────────────────── */

  const show = { front: null, back: null, current: -1, deadline: 0, started: 0, fading: 0 };
  let next = null;

  function prepare(index, now) {
    const layer = fengcai.spare(show.front);
    const slide = slides[index];
    const plain = !slide.ratio;
    next = { index: index, layer: layer, ready: plain, tries: 0, retry: 0, since: now };
    fengcai.fill(layer, slide, plain);
    if (!plain) load(next);
  }

  function load(item) {
    const image = item.layer.image;
    const done = ok => () => { if (item === next && !item.ready) settle(item, ok); };
    item.retry = 0;
    image.onload = () => (image.decode ? image.decode().then(done(true), done(false)) : done(true)());
    image.onerror = done(false);
    image.src = fengcai.sourceOf(item.layer.slide, item.tries) + (item.tries > 1 ? "?t=" + Date.now() : "");
  }

  function settle(item, ok) {
    item.ready = ok;
    if (ok) slides[item.index].lost = false;
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

  /* Its picture cannot be had: in this loop it is left out, in the next ones its words are shown alone. Where that comes
     round to the slide on show, this stays for another turn. */
  function leaveOut(now) {
    const slide = slides[next.index];
    const index = (next.index + 1) % slides.length;
    if (slide.lost) return withoutPicture();
    slide.lost = true;
    next = null;
    if (index !== show.current) return prepare(index, now);
    extend(Math.max(now, show.deadline));
    boundary(now);
  }

  function withoutPicture() {
    next.layer.image.onload = next.layer.image.onerror = null;
    fengcai.fill(next.layer, slides[next.index], true);
    next.ready = true;
    next.lost = false;
  }

  function swap(now) {
    const wrapped = show.front && next.index <= show.current;
    if (wrapped && boundary(now)) return;
    show.front = next.layer;
    show.back = fengcai.under(show.front);
    show.current = next.index;
    next = null;
    show.fading = now + fade;
    fengcai.bring(show.front);
    fengcai.stage.classList.add("playing");
    extend(now);
    drift(now);
    if (show.current === slides.length - 1) news.lastSlide();
  }

  /* The end of a loop: a new release takes over behind the curtain of the idle card. */
  function boundary(now) {
    if (!news.isDue(now)) return false;
    show.leaving = now + fade;
    fengcai.stage.classList.add("curtain");
    return true;
  }

  function settled() {
    show.fading = 0;
    show.front.element.classList.remove("rising");
    show.back.element.classList.remove("on");
  }

  function extend(now) {
    show.started = now;
    show.deadline = now + fengcai.dwellOf(slides[show.current]);
  }

  /* ── Clock, thread, marks ───────────────────────────────────────────── */

  const offset = Number(body.dataset.offset) * 60000;
  const released = body.dataset.released ? Date.parse(body.dataset.released + "T00:00:00Z") - offset : 0;
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
    stale.hidden = !news.isStale(now);
  }

  /* Against burn-in: once a minute, with a swap, everything stands a little elsewhere, at most 0.7 vmin off. */
  function drift(now) {
    const turn = (Math.floor(now / 60000) % 8) * Math.PI / 4;
    const shift = wave => (0.7 * wave).toFixed(2) + "vmin";
    fengcai.stage.style.transform = "translate(" + shift(Math.sin(turn)) + "," + shift(Math.sin(2 * turn) / 2) + ")";
  }

  /* ── The one chain ──────────────────────────────────────────────────── */

  let last = Date.now();

  function leave(now) {
    if (now < show.leaving) return;
    show.leaving = Infinity;
    news.take();
  }

  function idle(now) {
    if (now < show.deadline) return;
    show.deadline = now + IDLE;
    boundary(now);
  }

  function tick() {
    const now = Date.now();
    let pause = 100;
    try {
      if (Math.abs(now - last) > JUMP) rebase(now - last);
      last = now;
      if (show.leaving) leave(now);
      else if (slides.length) advance(now);
      else idle(now);
      news.inquire(now);
      tell(now);
      if (!show.leaving && !show.fading && (slides.length < 2 || (next && next.ready))) pause = show.deadline - now;
    } finally {
      window.setTimeout(tick, Math.max(50, Math.min(pause, 1000)));
    }
  }

  /* The device's clock was set, or it slept: what was due in ten seconds still is. */
  function rebase(jump) {
    ["deadline", "started", "fading", "leaving"].forEach(key => { if (show[key]) show[key] += jump; });
    ["since", "retry"].forEach(key => { if (next && next[key]) next[key] += jump; });
    news.rebase(jump);
  }

  if (news.isRehearsal) {
    news.perform();
    return;
  }
  body.classList.toggle("still", fengcai.still);
  drift(last);
  tick();
})();
