import {h} from "../core/dom.js";
import {bytes} from "../core/format.js";
import {icon} from "../core/icons.js";

const SAYS = {
  "final.mp3": "The drama, for any player",
  "final.m4b": "As an audiobook, with chapter marks",
  "final.flac": "Lossless",
  "stems/speech.flac": "Speech alone",
  "stems/music.flac": "Music and ambience alone",
  "stems/effects.flac": "Effects alone",
  "captions.vtt": "Captions by line (WebVTT)",
  "captions.srt": "Captions by line (SubRip)",
  "captions.words.vtt": "Captions by word (WebVTT)",
  "captions.words.srt": "Captions by word (SubRip)",
  "timeline.json": "What sounds when",
  "credits.txt": "The cast, and whom to credit",
};
const ORDER = Object.keys(SAYS);
const place = name => ORDER.indexOf(name) < 0 ? ORDER.length : ORDER.indexOf(name);

/** Everything that was delivered, to take along. */
export function downloads(files) {
  return h("section", {class: "downloads"}, h("h2", {}, "Take it along"),
      h("ul", {}, files.toSorted((a, b) => place(a.name) - place(b.name)).map(file => h("li", {},
          h("a", {href: saving(file.href), download: file.name.split("/").pop()}, icon("down"),
              h("span", {class: "download-says"}, SAYS[file.name] ?? file.name),
              h("span", {class: "download-name"}, file.name), h("span", {class: "download-size"}, bytes(file.bytes)))))));
}

const saving = href => href + (href.includes("?") ? "&" : "?") + "download=true";
