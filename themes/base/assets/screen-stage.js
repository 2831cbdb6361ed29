/* A lobby screen's stage: two layers that show one slide after the other, the upper one fading in over the lower one. */
(function () {
  "use strict";

  const CROP = 0.08; // how much of a photo may be cut so that it fills its place; with a point to focus on, more
  const FOCUSED_CROP = 0.15;

  const stage = document.getElementById("stage");

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
    const image = element.querySelector(".photo").appendChild(new Image());
    image.alt = "";
    const layer = { element: element, image: image, slide: null, bare: false };
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

  /* ── What the show asks of a stage ──────────────────────────────────── */

  const other = layer => layers[layer === layers[0] ? 1 : 0];

  function bring(layer) {
    layer.element.classList.add("rising");
    void layer.element.offsetWidth; // so that the fade starts from nothing
    layer.element.classList.add("on");
  }

  Object.assign(window.fengcai, {
    stage: stage,
    fill: fill,
    sourceOf: sourceOf,
    spare: other,
    under: other,
    bring: bring,
    dwellOf: slide => slide.dwell
  });
  window.addEventListener("resize", () => layers.forEach(layer => { if (layer.slide) arrange(layer); }));
})();
