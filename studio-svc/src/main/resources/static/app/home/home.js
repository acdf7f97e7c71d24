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
          h("h1", {id: "hand-in-title"}, "A story goes in.", h("br"), h("em", {}, "A drama comes out.")),
          handIn(signal)),
      stories.node);
}
