/* A lobby screen's stage: a board of three tiles (two, where the screen is of the old shape), each with two layers. What comes
   next comes on the tile after the last one that changed; the others stay as they are. */
(function () {
  "use strict";

  const QUICK = 900; // milliseconds: while there is an empty tile, nobody waits for it
  const LARGEST = 4.6; // of the text, in units of the stage
  const SMALLEST = 3.6;
  const PICTURE = [0.38, 0.24]; // so much of a tile is wished for, and so much the least: a smaller picture is none

  const stage = document.getElementById("stage");
  const code = document.getElementById("code");
  const slides = window.fengcai.slides;

  const tiles = Array.from(stage.querySelectorAll(".tile")).map(element => {
    const tile = { element: element };
    tile.layers = Array.from(element.querySelectorAll(".layer")).map(each => {
      const image = each.querySelector(".photo").appendChild(new Image());
      image.alt = "";
      return { tile: tile, element: each, image: image, slide: null, bare: false };
    });
    return tile;
  });
  stage.classList.add("tiles-" + Math.max(1, Math.min(3, slides.length)));

  /* Of three slides or fewer, and on a screen of the old shape, not every tile is hung. */
  const hung = () => tiles.filter(tile => tile.element.offsetWidth);
  const isUpright = tile => tile.element.clientHeight >= tile.element.clientWidth * 0.6;

  /* ── A slide on its tile: the picture whole, above the words or beside them, as large as they leave it room ── */

  function fill(layer, slide, bare) {
    layer.slide = slide;
    layer.bare = bare || !slide.ratio;
    Object.keys(slide.words).forEach(name => { layer.element.querySelector("." + name).innerHTML = slide.words[name]; });
    arrange(layer);
  }

  function arrange(layer) {
    const wasBare = layer.bare;
    layer.element.classList.toggle("upright", isUpright(layer.tile));
    if (!layer.bare && !withPicture(layer)) layer.bare = true;
    layer.element.classList.toggle("bare", layer.bare);
    if (layer.bare) alone(layer);
    layer.bare = wasBare;
    layer.image.style.objectPosition = layer.slide.focus || "50% 40%";
    layer.image.parentNode.style.backgroundColor = layer.slide.color || "";
  }

  function withPicture(layer) {
    layer.element.classList.remove("bare");
    const fits = isUpright(layer.tile) ? above : beside;
    return PICTURE.some(share => {
      for (let body = LARGEST; body > SMALLEST - 0.01; body -= 0.25) if (fits(layer, body, share)) return true;
      return false;
    });
  }

  function above(layer, body, share) {
    const width = layer.tile.element.clientWidth;
    const height = layer.tile.element.clientHeight;
    const room = height - wordsHeight(layer, body);
    const natural = width / layer.slide.ratio;
    const shown = Math.floor(Math.min(natural, room, height * 0.5));
    if (shown < Math.min(natural, height * share)) return false;
    place(layer, Math.min(width, Math.round(shown * layer.slide.ratio)), shown);
    return true;
  }

  function beside(layer, body, share) {
    const height = layer.tile.element.clientHeight;
    const shown = Math.round(Math.min(height * layer.slide.ratio, layer.tile.element.clientWidth * share));
    place(layer, shown, Math.round(shown / layer.slide.ratio));
    return wordsHeight(layer, body) <= height;
  }

  function place(layer, width, height) {
    layer.element.style.setProperty("--photo-width", width + "px");
    layer.element.style.setProperty("--photo-height", height + "px");
  }

  function wordsHeight(layer, body) {
    const fit = layer.element.querySelector(".fit");
    fit.style.setProperty("--body", body.toFixed(2));
    const words = layer.element.querySelector(".words");
    const around = window.getComputedStyle(words);
    return fit.offsetHeight + parseFloat(around.paddingTop) + parseFloat(around.paddingBottom);
  }

  function alone(layer) {
    layer.element.classList.add("bare");
    const height = layer.tile.element.clientHeight;
    for (let body = LARGEST + 1; body > SMALLEST && wordsHeight(layer, body) > height; body -= 0.25);
  }

  function sourceOf(slide, attempt) {
    const tile = hung()[0];
    const wide = tile ? tile.element.clientWidth * (isUpright(tile) ? 1 : PICTURE[0]) : stage.clientWidth / 3;
    const wanted = wide * (window.devicePixelRatio || 1);
    const fitting = slide.sources.filter(source => Number(source[0]) >= wanted * 0.85);
    const best = (fitting[0] || slide.sources[slide.sources.length - 1] || ["", slide.spare])[1];
    return attempt % 2 ? slide.spare : best;
  }

  /* ── What the show asks of a stage ──────────────────────────────────── */

  const isOn = layer => layer.element.classList.contains("on");
  const under = layer => layer.tile.layers[layer === layer.tile.layers[0] ? 1 : 0];

  function spare(front) {
    const all = hung();
    const tile = all[front ? (all.indexOf(front.tile) + 1) % all.length : 0];
    return tile.layers[isOn(tile.layers[0]) ? 1 : 0];
  }

  function bring(layer) {
    tiles.forEach(tile => tile.element.classList.toggle("lit", tile === layer.tile));
    if (code) code.innerHTML = layer.slide.words["code-plate"];
    layer.element.classList.add("rising");
    void layer.element.offsetWidth; // so that the fade starts from nothing
    layer.element.classList.add("on");
  }

  const isFull = () => hung().every(tile => tile.layers.some(isOn));

  Object.assign(window.fengcai, {
    stage: stage,
    fill: fill,
    sourceOf: sourceOf,
    spare: spare,
    under: under,
    bring: bring,
    dwellOf: slide => (isFull() ? slide.dwell : QUICK)
  });
  window.addEventListener("resize", () => tiles.forEach(tile => tile.layers.forEach(layer => {
    if (layer.slide) arrange(layer);
  })));
})();
