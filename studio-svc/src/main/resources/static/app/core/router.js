import {fill, h} from "./dom.js";
import {sentence} from "./notice.js";

const routes = [];
let leaving = null;

/** Shows what `view` gives for addresses like `pattern`, whose `:names` are handed to it. */
export function route(pattern, view) {
  routes.push({steps: pattern.split("/"), view});
}

export const link = (...steps) => `#/${steps.map(step => encodeURIComponent(step)).join("/")}`;

export function go(...steps) {
  location.hash = link(...steps);
}

export function start() {
  addEventListener("hashchange", () => show(true));
  show(false);
}

function found(path) {
  const given = path.split("/");
  for (const {steps, view} of routes) {
    if (steps.length !== given.length) continue;
    const names = {};
    if (steps.every((step, at) => step.startsWith(":") ? (names[step.slice(1)] = decoded(given[at])) : step === given[at])) {
      return {view, names};
    }
  }
  return null;
}

function decoded(step) {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}

function show(moved) {
  const hash = location.hash;
  if (hash && !hash.startsWith("#/")) return;
  leaving?.abort();
  leaving = new AbortController();
  const main = document.getElementById("main");
  const match = found(hash.slice(2));
  const page = match ? match.view(match.names, leaving.signal) : nothingHere();
  fill(main, page);
  if (moved) {
    scrollTo(0, 0);
    main.focus({preventScroll: true});
  }
}

function nothingHere() {
  document.title = "Narratix";
  return h("section", {class: "plain"}, h("h1", {}, "There is nothing here."),
      h("p", {}, sentence("The address may be mistyped."), " ", h("a", {href: "#/"}, "See all stories")));
}
