import {h} from "../core/dom.js";
import {bind} from "../core/keys.js";
import {handIn} from "./hand-in.js";
import {shelf} from "./shelf.js";

/** Where one begins: hand a story in, or take up one that was handed in before. */
export function home(_, signal) {
  document.title = "Narratix";
  const stories = shelf(signal);
  bind("Stories", [{keys: ["/"], says: "Search the stories", does: stories.search}], signal);
  return h("div", {class: "home"},
      h("section", {class: "hand-in", "aria-labelledby": "hand-in-title"},
          h("div", {class: "hand-in-says"},
              h("h1", {id: "hand-in-title"}, "A story goes in.", h("br"), h("em", {}, "A drama comes out.")),
              h("p", {class: "hand-in-what"}, "Every character in a voice of their own, music under the scenes, and each sound on the very word that names it."),
              tracks()),
          handIn(signal)),
      stories.node);
}

const TRACKS = [[3, 5, -1, 4, 2, 6, 3], [-2, 9, 7, -1, 6], [-4, 1, -5, 2, -3, 1, -6, 2]];

/** Three tracks and a moment that passes over them; negative lengths are silence. */
function tracks() {
  return h("div", {class: "tracks", "aria-hidden": "true"}, TRACKS.map(track => h("div", {}, track.map(long =>
    h("i", {class: long < 0 ? "is-still" : null, vars: {"--long": String(Math.abs(long))}})))), h("b"));
}
