/* Which stories of a list have all that was chosen. Values only: nothing here knows the page.
   A choice is a list of pairs, ["单位", "第一党支部"]: pairs of one facet are alternatives, different facets must all hold. */
(function () {
  "use strict";

  /* "#单位=第一党支部&年份=2026", as browsers hand it over; what is no choice ("#main", "#~elder=yes") is none. */
  function read(fragment) {
    var text = fragment.replace(/^#/, "");
    if (!text || text.charAt(0) === "~") return [];
    return text.split("&").map(function (part) {
      var at = part.indexOf("=");
      return at > 0 ? [plain(part.slice(0, at)), plain(part.slice(at + 1))] : null;
    }).filter(Boolean);
  }

  function plain(text) {
    try { return decodeURIComponent(text); } catch (error) { return text; }
  }

  function write(choice) {
    return choice.map(function (pair) { return pair.map(encodeURIComponent).join("="); }).join("&");
  }

  /* The numbers of the stories that an option holds. */
  function held(option) {
    var number = 0;
    return option[1].map(function (gap) { return number += gap; });
  }

  /* For each facet which of its options are chosen; and the pairs that this list does not know. */
  function resolve(facets, choice) {
    var unknown = choice.slice();
    var pressed = facets.map(function (facet) {
      return facet.options.map(function (option) {
        var found = choice.filter(function (pair) { return pair[0] === facet.label && pair[1] === option[0]; });
        unknown = unknown.filter(function (pair) { return found.indexOf(pair) < 0; });
        return found.length > 0;
      });
    });
    return { pressed: pressed, unknown: unknown };
  }

  function choiceOf(facets, pressed) {
    var choice = [];
    facets.forEach(function (facet, at) {
      facet.options.forEach(function (option, place) { if (pressed[at][place]) choice.push([facet.label, option[0]]); });
    });
    return choice;
  }

  /* The stories that are left, newest first; how many each option would give beside what the other facets say;
     how many there would be without each facet. */
  function tally(told, pressed) {
    var missed = new Uint8Array(told.total);
    var failing = told.facets.map(function (facet, at) {
      if (pressed[at].indexOf(true) < 0) return null;
      var fails = new Uint8Array(told.total).fill(1);
      facet.options.forEach(function (option, place) {
        if (pressed[at][place]) held(option).forEach(function (number) { fails[number] = 0; });
      });
      fails.forEach(function (fail, number) { missed[number] += fail; });
      return fails;
    });
    var holds = function (number, at) { return missed[number] === (failing[at] ? failing[at][number] : 0); };
    var found = [];
    var without = told.facets.map(function () { return 0; });
    for (var number = told.total - 1; number >= 0; number--) {
      if (!missed[number]) found.push(number);
      for (var at = 0; at < without.length; at++) if (holds(number, at)) without[at]++;
    }
    return {
      found: found,
      without: without,
      counts: told.facets.map(function (facet, at) {
        return facet.options.map(function (option) {
          return held(option).filter(function (number) { return holds(number, at); }).length;
        });
      })
    };
  }

  window.fengcaiFacets = { read: read, write: write, resolve: resolve, choiceOf: choiceOf, tally: tally };
})();
