/* New releases of a lobby screen: asked for every few minutes, rehearsed out of sight, taken over at the end of a loop. */
(function () {
  "use strict";

  const ASK = 300000; // milliseconds between two questions for a new release
  const BACKOFF = [30000, 60000, 120000];
  const ANSWER = 30000; // a question without an answer for so long has failed
  const REHEARSAL = 600000; // as long as a new release may take to load over a poor line
  const STALE = 3600000; // without any good check for so long, a corner mark tells staff

  const own = document.body.dataset.release;
  const slides = window.fengcai.slides;
  const fresh = Math.max.apply(null, slides.map(slide => 2 * slide.dwell).concat(90000)); // so long a rehearsal counts
  const here = location.href.split(/[?#]/)[0];

  const start = Date.now();
  const news = { due: start + ASK * Math.random() * 0.2, good: start, asked: 0, failures: 0, since: 0, ready: 0, id: "" };

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
    news.failures = 0;
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
    document.body.appendChild(news.frame);
  }

  function dismiss() {
    if (news.frame) document.body.removeChild(news.frame);
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

  /* The end of a loop: may a release that has just been rehearsed take over? One rehearsed too long ago is tried again. */
  function isDue(now) {
    if (!news.ready || now - news.ready <= fresh) return Boolean(news.ready);
    if (!news.frame) rehearse();
    return false;
  }

  function take() {
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
      image.src = window.fengcai.sourceOf(waiting.shift(), 0);
    };
    following();
  }

  function inquire(now) {
    if (news.frame && now - news.since > REHEARSAL) failed();
    else if (news.asked && now - news.asked > ANSWER) missed();
    else if (!news.asked && !news.frame && now >= news.due) ask(now);
  }

  function rebase(jump) {
    ["due", "good", "asked", "since", "ready"].forEach(key => { if (news[key]) news[key] += jump; });
  }

  window.fengcai.news = {
    inquire: inquire,
    isDue: isDue,
    lastSlide: () => { if (news.ready) rehearse(); },
    take: take,
    perform: perform,
    rebase: rebase,
    isStale: now => now - news.good >= STALE,
    isRehearsal: window.parent !== window && location.search.indexOf("rehearse=") >= 0
  };
  window.addEventListener("message", reported);
})();
