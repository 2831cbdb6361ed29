// Every photo of a folder by sharp with its own defaults: node photo_sharp.mjs MODULES webp|avif PHOTOS OUTPUT
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join, parse } from "node:path";

const [modules, kind, photos, output] = process.argv.slice(2);
const sharp = createRequire(join(modules, "from-here.js"))("sharp");
const widths = [320, 640, 1280, 1920];
const coded = { webp: { quality: 80 }, avif: { quality: 60 } };
const colors = {};

async function derive(name) {
  const stem = parse(name).name;
  const photo = sharp(join(photos, name)).autoOrient();
  const at = (width) => photo.clone().resize({ width, withoutEnlargement: true });
  const made = widths.map((width) => at(width).toFormat(kind, coded[kind]).toFile(join(output, `${stem}-${width}.${kind}`)));
  if (kind === "webp") {
    made.push(at(1280).jpeg({ quality: 80 }).toFile(join(output, `${stem}-1280.jpg`)));
    made.push(photo.clone().resize(1, 1, { fit: "fill" }).raw().toBuffer().then((pixel) => { colors[stem] = [...pixel]; }));
  }
  await Promise.all(made);
}

if (kind === "--version") {
  console.log(`sharp ${sharp.versions.sharp}`);
} else {
  mkdirSync(output, { recursive: true });
  const waiting = readdirSync(photos).sort();
  // as many photos at a time as there are cores: one took a quarter longer on two cores, four no less
  const worker = async () => { while (waiting.length) await derive(waiting.shift()); };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  writeFileSync(join(output, "colors.json"), JSON.stringify(colors));
}
