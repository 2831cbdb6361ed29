/* 筛选 on a list: several words at once. The address holds the choice (#单位=第一党支部&年份=2026), so that it can be sent on
   and the browser's own Back undoes it. What is chosen is looked up in facets.js of the list; the cards come, a dozen at a
   time, from files beside it as the theme has printed them. Scripts, since a page opened from a folder may read nothing else. */
(function () {
  "use strict";
  var facets = window.fengcaiFacets;
  var fold = document.querySelector("[data-facets]");
  var listed = document.querySelector(".listed");
  if (!fold || !listed) return;
  var MANY = 24, FIRST = 18;
  var source = fold.getAttribute("data-facets");
  var home = source.replace(/facets\.js$/, "index.html");
  var own = facets.read(fold.getAttribute("data-chosen") || "");
  var said = fold.querySelector(".narrow-by");
  var saidAtFirst = said.innerHTML;
  var told = null, pressed = null, buttons = null, parts = {}, turn = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function button(className, text, does) {
    var made = element("button", className, text);
    made.type = "button";
    made.addEventListener("click", does);
    return made;
  }

  /* What is found stands between the fold and the list. */
  var head = element("div", "found-head");
  var status = element("p", "found-count");
  status.setAttribute("role", "status");
  var all = button("found-all", "看全部", function () { choose([]); fold.querySelector("summary").focus(); });
  var results = element("section", "found");
  results.setAttribute("aria-label", "筛选结果");
  results.tabIndex = -1;
  all.hidden = results.hidden = true;
  head.appendChild(status);
  head.appendChild(all);
  listed.parentNode.insertBefore(head, listed);
  listed.parentNode.insertBefore(results, listed);

  /* A file of values, by a script that hands them over. */
  window.fengcaiTell = function (value) { document.currentScript.told = value; };

  function load(address, done) {
    var script = document.createElement("script");
    script.src = address;
    script.onload = script.onerror = function () {
      script.parentNode.removeChild(script);
      done(script.told || null);
    };
    document.head.appendChild(script);
  }

  function withFacets(done) {
    if (told) return done();
    load(source, function (value) {
      if (!value) return lost();
      told = told || value;
      done();
    });
  }

  /* A part of the cards, parsed once. */
  function part(number, done) {
    if (parts[number]) return done();
    var stamp = told.stamps[number];
    load(source.replace(/facets\.js.*$/, "cards-" + number + ".js?" + stamp), function (value) {
      if (!value || value.stamp !== stamp) return lost();
      parts[number] = cardsIn(value);
      done();
    });
  }

  function cardsIn(value) {
    var holder = document.createElement("template");
    holder.innerHTML = value.html;
    var box = holder.content.querySelector("*");
    Object.keys(value.rules).forEach(function (name) {
      Array.prototype.forEach.call(box.querySelectorAll("." + name), function (one) {
        one.classList.remove(name);
        value.rules[name].split(";").forEach(function (declaration) {
          var at = declaration.indexOf(":");
          one.style.setProperty(declaration.slice(0, at), declaration.slice(at + 1));
        });
      });
    });
    return { box: box, cards: Array.prototype.slice.call(box.children) };
  }

  /* A file did not come, or belongs to another edition of the list than the one that was read. */
  function lost() {
    turn++;
    reveal(true);
    results.textContent = "";
    status.textContent = "筛选的内容没有取到，请再试一次。";
    var again = button("found-button", "再试一次", function () {
      source = source.replace(/\?.*$/, "") + "?" + Date.now();
      told = buttons = null;
      parts = {};
      show(current());
    });
    results.appendChild(again);
  }

  function reveal(isFiltered) {
    var root = document.documentElement;
    root.className = root.className.replace(/ ?\bis-filtered\b/, "");
    listed.hidden = isFiltered;
    results.hidden = all.hidden = !isFiltered;
    if (!isFiltered) status.textContent = "";
  }

  function current() { return own.length ? own : facets.read(location.hash); }

  /* A choice is an address: on the list's own page here, from a narrower list there. */
  function choose(choice) {
    var fragment = choice.length ? "#" + facets.write(choice) : "";
    if (own.length) {
      location.href = home + fragment;
      return;
    }
    try {
      history.pushState(null, "", fragment || location.pathname + location.search);
    } catch (error) {
      location.hash = fragment;
    }
    show(choice);
  }

  function show(choice) {
    if (!choice.length && !buttons) {
      said.innerHTML = saidAtFirst;
      reveal(false);
      return;
    }
    withFacets(function () {
      var resolved = facets.resolve(told.facets, choice);
      pressed = resolved.pressed;
      var tally = facets.tally(told, pressed);
      draw(tally);
      if (!own.length) tell(facets.choiceOf(told.facets, pressed), resolved.unknown, tally);
    });
  }

  /* The fold: a button for every word, with how many stories it would leave. */
  function draw(tally) {
    if (!buttons) build();
    var chosen = facets.choiceOf(told.facets, pressed).map(function (pair) { return pair[1]; });
    if (chosen.length) said.textContent = "";
    else said.innerHTML = saidAtFirst;
    chosen.forEach(function (name, at) {
      said.appendChild(element("span", "narrow-chosen", name + (at < chosen.length - 1 ? " ·" : "")));
      said.appendChild(document.createTextNode(" "));
    });
    buttons.forEach(function (row, at) {
      row.forEach(function (one, place) {
        var count = tally.counts[at][place];
        one.setAttribute("aria-pressed", pressed[at][place] ? "true" : "false");
        one.disabled = !count && !pressed[at][place];
        one.lastChild.textContent = count;
      });
    });
    seen.textContent = "看 " + tally.found.length + " " + told.counter;
    foot.hidden = !chosen.length || own.length > 0;
  }

  var seen = button("found-button", "", function () {
    fold.open = false;
    results.focus();
    head.scrollIntoView();
  });

  var foot = element("p", "choices-foot");
  foot.appendChild(seen);

  function build() {
    var before = fold.querySelector(".choices");
    var held = before.contains(document.activeElement) ? document.activeElement.firstChild.nodeValue : "";
    var choices = element("div", "choices");
    buttons = told.facets.map(function (facet, at) {
      var row = facet.options.map(function (option, place) { return word(option, at, place); });
      choices.appendChild(group(facet, row, at));
      return row;
    });
    choices.appendChild(foot);
    before.parentNode.replaceChild(choices, before);
    if (held) buttons.forEach(function (row) {
      row.forEach(function (one) { if (one.firstChild.nodeValue === held) one.focus(); });
    });
  }

  function word(option, at, place) {
    var one = button("", option[0], function () {
      pressed[at][place] = !pressed[at][place];
      choose(facets.choiceOf(told.facets, pressed));
    });
    one.appendChild(document.createTextNode(" "));
    one.appendChild(element("span"));
    return one;
  }

  function group(facet, row, at) {
    var made = element("div", "choice");
    var label = element("p", "choice-label", facet.label);
    var list = element("ul");
    label.id = "facet-" + at;
    list.setAttribute("aria-labelledby", label.id);
    made.appendChild(label);
    made.appendChild(list);
    var items = row.map(function (one) {
      var made = element("li");
      made.appendChild(one);
      return list.appendChild(made);
    });
    if (row.length > MANY && pressed[at].indexOf(true, FIRST) < 0) list.appendChild(more(items.slice(FIRST)));
    if (facet.options.some(function (option) { return option[2]; })) {
      made.appendChild(element("p", "choice-note", "选了上级，下面各支部的也一起列出。"));
    }
    return made;
  }

  /* A button that stands for many rarer words, until it is pressed. */
  function more(rest) {
    var made = element("li");
    rest.forEach(function (each) { each.hidden = true; });
    made.appendChild(button("choice-more", "另外 " + rest.length + " 个", function () {
      rest.forEach(function (each) { each.hidden = false; });
      made.parentNode.removeChild(made);
      rest[0].firstChild.focus();
    }));
    return made;
  }

  /* What is found, or what to loosen where nothing is. */
  function tell(choice, unknown, tally) {
    var names = choice.map(function (pair) { return pair[1]; });
    turn++;
    if (!choice.length && !unknown.length) {
      reveal(false);
      return;
    }
    var missing = unknown.map(function (pair) { return "“" + pair[1] + "”"; }).join("");
    var note = missing ? "没有" + missing + "这一项。" : "";
    if (!choice.length) {
      reveal(false);
      status.textContent = note;
      return;
    }
    if (!tally.found.length) {
      reveal(true);
      status.textContent = note + "没有同时符合“" + names.join("”“") + "”的。";
      loosen(tally);
      return;
    }
    var kept = history.state && history.state.shown || 0;
    cards(tally.found, Math.max(kept, told.size), note + names.join(" · ") + "：" + tally.found.length + " " + told.counter);
  }

  function loosen(tally) {
    results.textContent = "";
    told.facets.forEach(function (facet, at) {
      if (pressed[at].indexOf(true) < 0 || !tally.without[at]) return;
      var text = "不限" + facet.label + "：" + tally.without[at] + " " + told.counter;
      results.appendChild(button("found-button", text, function () {
        pressed[at] = pressed[at].map(function () { return false; });
        choose(facets.choiceOf(told.facets, pressed));
        results.focus();
      }));
    });
  }

  function cards(found, most, sentence) {
    var mine = turn;
    var numbers = found.slice(0, most);
    withParts(numbers, function () {
      if (mine !== turn) return;
      reveal(true);
      status.textContent = sentence;
      results.textContent = "";
      var box = parts[place(numbers[0])].box.cloneNode(false);
      numbers.forEach(function (number) { box.appendChild(card(number)); });
      results.appendChild(box);
      if (found.length > most) results.appendChild(further(box, found, most));
    });
  }

  function place(number) { return Math.floor(number / told.size); }

  function card(number) { return parts[place(number)].cards[number % told.size].cloneNode(true); }

  function withParts(numbers, done) {
    var wanted = numbers.map(place).filter(function (each, at, every) { return every.indexOf(each) === at; });
    var left = wanted.length;
    wanted.forEach(function (each) { part(each, function () { if (!--left) done(); }); });
  }

  function further(box, found, shown) {
    var line = element("p", "found-more");
    var count = element("span", "", "还有 " + (found.length - shown) + " " + told.counter);
    line.appendChild(button("found-button", "继续看", function () {
      var mine = turn;
      var numbers = found.slice(shown, shown + told.size);
      withParts(numbers, function () {
        if (mine !== turn) return;
        numbers.forEach(function (number) { box.appendChild(card(number)); });
        var link = box.children[shown].querySelector("a");
        shown += numbers.length;
        count.textContent = "还有 " + (found.length - shown) + " " + told.counter;
        if (shown >= found.length) line.parentNode.removeChild(line);
        if (link) link.focus({ preventScroll: true });
        try { history.replaceState({ shown: shown }, ""); } catch (error) { /* the count is not kept */ }
      });
    }));
    line.appendChild(count);
    return line;
  }

  function opened() {
    if (fold.open && !buttons) withFacets(function () {
      pressed = pressed || facets.resolve(told.facets, current()).pressed;
      draw(facets.tally(told, pressed));
    });
  }

  fold.addEventListener("toggle", opened);
  window.addEventListener("popstate", function () {
    if (!own.length && (!location.hash || current().length)) show(current());
  });
  var asked = facets.read(location.hash);
  if (own.length && asked.length) location.replace(home + "#" + facets.write(own.concat(asked)));
  else if (asked.length) show(asked);
  else opened();
})();
