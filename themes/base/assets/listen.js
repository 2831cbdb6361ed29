/* Reading aloud, sentence by sentence, the one that is read marked. Where a browser has no Chinese voice, nothing of it is shown.
   A pause ends the sentence and going on begins it anew: on some telephones a voice cannot be halted. */
(function () {
  "use strict";
  var starters = document.querySelectorAll("[data-listen-start]");
  var each = function (starter) { Array.prototype.forEach.call(starters, starter); };

  /* Where somebody has read it, the bar of 长辈版 plays that. */
  var recorded = document.querySelector("[data-recorded]");
  if (recorded) {
    each(function (button) {
      button.addEventListener("click", function () {
        var begun = recorded.paused ? recorded.play() : recorded.pause();
        if (begun && begun.catch) begun.catch(function () { /* the player itself says why not */ });
      });
      recorded.addEventListener("play", function () { button.textContent = "暂停"; });
      recorded.addEventListener("pause", function () { button.textContent = recorded.ended ? "朗读" : "接着听"; });
      button.classList.add("is-ready");
    });
    return;
  }

  var part = document.querySelector("[data-listen]");
  var voices = window.speechSynthesis;
  if (!part || !voices || !window.SpeechSynthesisUtterance) return;
  var PACES = [[0.6, "很慢"], [0.8, "慢"], [1, "正常"], [1.25, "快"], [1.5, "很快"]];
  var READ = ".title, .standfirst, .prose p, .prose li, .prose h2, .prose h3, .prose h4, .prose td, .prose th, .prose dt, .prose dd";
  var SILENT = ".sr, rt, rp, figure, [aria-hidden], script, style";
  var SENTENCE = /[^。！？；!?;…\n]*[。！？；!?;…\n]+[”’」』）】》"')\]]*|[^。！？；!?;…\n]+$/g;
  var SAID = /[^\s!-\/:-@\[-`{-~\u00b7\u2000-\u206f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/;
  var memory = window.fengcaiMemory;
  var root = document.documentElement;
  var find = function (name) { return part.querySelector("[data-listen-" + name + "]"); };

  /* ── what is read ── */

  var textsIn = function (block) {
    var walk = document.createTreeWalker(block, NodeFilter.SHOW_TEXT), found = [];
    while (walk.nextNode()) {
      var parent = walk.currentNode.parentElement;
      if (!parent.closest(SILENT) && parent.closest(READ) === block) found.push(walk.currentNode);
    }
    return found;
  };
  var wordsIn = function (block) { return textsIn(block).map(function (text) { return text.data; }).join(""); };
  var sentencesIn = function (block) {
    var found = [], at = 0;
    (wordsIn(block).match(SENTENCE) || []).forEach(function (words) {
      if (SAID.test(words)) found.push({ block: block, start: at, end: at + words.length, words: words.trim() });
      at += words.length;
    });
    return found;
  };
  var sentencesHere = function () {
    return Array.prototype.reduce.call(document.querySelectorAll(READ), function (found, block) {
      return block.closest("article") ? found.concat(sentencesIn(block)) : found;
    }, []);
  };

  /* ── the mark on what is read ── */

  /* Each text of a sentence with where in it the sentence begins and ends; found anew each time, since marks come and go. */
  var piecesOf = function (sentence) {
    var at = 0, found = [];
    textsIn(sentence.block).forEach(function (text) {
      var start = Math.max(sentence.start - at, 0), end = Math.min(sentence.end - at, text.data.length);
      if (start < end) found.push({ text: text, start: start, end: end });
      at += text.data.length;
    });
    return found;
  };
  var rangeOf = function (pieces) {
    var range = document.createRange(), last = pieces[pieces.length - 1];
    range.setStart(pieces[0].text, pieces[0].start);
    range.setEnd(last.text, last.end);
    return range;
  };
  var highlights = window.CSS && CSS.highlights && window.Highlight ? CSS.highlights : null;
  var wraps = [];
  var wrap = function (piece) {
    var text = piece.start ? piece.text.splitText(piece.start) : piece.text;
    if (piece.end - piece.start < text.data.length) text.splitText(piece.end - piece.start);
    var mark = document.createElement("mark");
    mark.className = "being-read";
    text.parentNode.replaceChild(mark, text);
    mark.appendChild(text);
    return mark;
  };
  var unmark = function () {
    if (highlights) highlights.delete("being-read");
    wraps.forEach(function (mark) {
      var parent = mark.parentNode;
      parent.replaceChild(mark.firstChild, mark);
      parent.normalize();
    });
    wraps = [];
  };
  var mark = function (sentence) {
    unmark();
    var pieces = piecesOf(sentence);
    if (highlights) highlights.set("being-read", new Highlight(rangeOf(pieces)));
    else wraps = pieces.map(wrap);
    return highlights ? rangeOf(pieces) : wraps[0];
  };
  /* Scrolled to only where it is not seen: who looks at a photo meanwhile is let be. */
  var show = function (marked, block) {
    var box = marked.getBoundingClientRect();
    if (box.top < 0 || box.bottom > window.innerHeight - 160) block.scrollIntoView({ block: "center" });
  };

  /* ── the voice ── */

  var sentences = [], number = 0, speaking = null, state = "silent", chinese = null;
  var pace = Number(memory.recall("pace"));
  if (!memory.recall("pace") || !PACES[pace]) pace = 2;

  var rank = function (voice) {
    var language = voice.lang.replace("_", "-").toLowerCase();
    if (!/^(zh|cmn)/.test(language)) return 0;
    return (/cn|hans|^zh$|^cmn$/.test(language) ? 2 : 1) + (voice.localService ? 2 : 0);
  };
  var bestVoice = function () {
    return voices.getVoices().reduce(function (best, voice) {
      return rank(voice) > (best ? rank(best) : 0) ? voice : best;
    }, null);
  };

  var say = function () {
    var words = state === "reading" ? "暂停" : state === "paused" ? "接着读" : "朗读";
    each(function (button) { button.textContent = words; });
    find("slower").disabled = pace === 0;
    find("faster").disabled = pace === PACES.length - 1;
    find("pace").textContent = "快慢：" + PACES[pace][1];
    root.classList[state === "silent" ? "remove" : "add"]("is-listening");
  };
  var hush = function () {
    speaking = null;
    if (voices.speaking || voices.pending || voices.paused) voices.cancel();
  };
  var turn = function (to) {
    state = to;
    if (to === "silent") { number = 0; unmark(); }
    if (to !== "reading") hush();
    say();
  };
  var speak = function () {
    if (number >= sentences.length) { turn("silent"); return; }
    var sentence = sentences[number], utterance = new SpeechSynthesisUtterance(sentence.words);
    utterance.lang = chinese.lang.replace("_", "-");
    utterance.voice = chinese;
    utterance.rate = PACES[pace][0];
    utterance.onend = function () {
      if (speaking !== utterance) return;
      number += 1;
      speak();
    };
    utterance.onerror = function () { if (speaking === utterance) turn("silent"); };
    hush();
    speaking = utterance;
    show(mark(sentence), sentence.block);
    voices.speak(utterance);
  };
  /* Whoever began it has the focus again when it ends: the bar is gone by then. */
  var asked = null;
  var toggle = function (event) {
    if (state === "silent") { asked = event.currentTarget; sentences = sentencesHere(); }
    if (state === "reading") { turn("paused"); return; }
    turn("reading");
    speak();
  };
  var change = function (by) {
    pace = Math.min(Math.max(pace + by, 0), PACES.length - 1);
    memory.keep("pace", String(pace));
    if (state === "reading") speak();
    say();
  };

  /* ── the controls ── */

  var begin = function () {
    if (chinese || !(chinese = bestVoice())) return;
    each(function (button) {
      button.addEventListener("click", toggle);
      button.classList.add("is-ready");
    });
    find("stop").addEventListener("click", function () {
      turn("silent");
      asked.focus({ preventScroll: true });
    });
    find("slower").addEventListener("click", function () { change(-1); });
    find("faster").addEventListener("click", function () { change(1); });
    window.addEventListener("pagehide", function () { turn("silent"); });
    say();
  };
  begin();
  if (!chinese && voices.addEventListener) voices.addEventListener("voiceschanged", begin);
  else if (!chinese) voices.onvoiceschanged = begin;
})();
