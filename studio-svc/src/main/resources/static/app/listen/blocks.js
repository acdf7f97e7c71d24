import {h} from "../core/dom.js";
import {clock} from "../core/format.js";

const PER_BLOCK = 40;
const NEAR = "1600px 0px";
const LINE_PX = 33;
const LETTERS_PER_LINE = 78;

/**
 * The lines of a script, in blocks. Only blocks near the window are made of lines; the others are one piece of text each,
 * which the browser does not lay out but finds things in. So a book of any length is a few hundred elements.
 */
export class Blocks {

  /** @param changed called with a block's first and last line when it was made, and when it was let go */
  constructor({score, edit}, changed, signal) {
    this.score = score;
    this.#edit = edit;
    this.#changed = changed;
    this.#sight = new IntersectionObserver(entries => entries.forEach(entry => this.#seen(entry)), {rootMargin: NEAR});
    signal.addEventListener("abort", () => this.#sight.disconnect());
    for (let from = 0; from < score.lines.length; from += PER_BLOCK) {
      const node = h("div", {class: "script-block", data: {block: this.nodes.length}});
      this.nodes.push(node);
      this.#far(node, from);
      this.#sight.observe(node);
    }
  }

  nodes = [];
  #edit;
  #changed;
  #sight;
  #texts = new Map();

  /** The text of a line as it stands in the page; made if it was not. */
  text(at) {
    if (at < 0 || at >= this.score.lines.length) return undefined;
    if (!this.#texts.has(at)) this.#near(this.nodes[Math.floor(at / PER_BLOCK)]);
    return this.#texts.get(at);
  }

  /** The text of a line if it is made at the moment. */
  made(at) {
    return this.#texts.get(at);
  }

  #seen({target, isIntersecting}) {
    if (isIntersecting) this.#near(target);
    else if (target.dataset.near && !target.querySelector(".is-now")) {
      target.style.setProperty("--high", `${target.offsetHeight}px`);
      this.#far(target, target.dataset.block * PER_BLOCK);
    }
  }

  #far(node, from) {
    const lines = this.score.lines.slice(from, from + PER_BLOCK);
    const texts = lines.map(line => this.score.textOf(line));
    if (node.dataset.near) {
      lines.forEach((_, index) => this.#texts.delete(from + index));
      delete node.dataset.near;
      this.#changed(from, from + lines.length - 1, false);
    } else {
      node.style.setProperty("--high", `${texts.reduce((high, text) => high + 9 + Math.ceil(text.length / LETTERS_PER_LINE) * LINE_PX, 0)}px`);
    }
    node.replaceChildren(h("p", {class: "script-far"}, texts.join("\n")));
  }

  #near(node) {
    if (node.dataset.near) return;
    node.dataset.near = "yes";
    const from = node.dataset.block * PER_BLOCK;
    const lines = this.score.lines.slice(from, from + PER_BLOCK);
    node.replaceChildren(...lines.map((line, index) => this.#line(line, from + index)));
    this.#changed(from, from + lines.length - 1, true);
  }

  #line(line, at) {
    if (line.kind === "BREAK" && line.words.length === 0) return h("hr", {class: "script-break"});
    const speaker = this.score.speakers.get(line.speaker);
    const text = h("p", {class: "script-text", data: {at}}, this.score.textOf(line));
    this.#texts.set(at, text.firstChild);
    const named = !speaker.narrator && this.score.lines[at - 1]?.speaker !== line.speaker;
    const kinds = ["script-line", `kind-${line.kind.toLowerCase()}`, speaker.narrator && "is-narrator", this.score.goesOn(at) && "is-joined"];
    return h("div", {class: kinds.filter(Boolean).join(" "), vars: {"--who": `var(--${speaker.colour})`}},
        h("span", {class: "script-who"}, named ? speaker.name : h("span", {class: "unseen"}, speaker.name)), text,
        h("span", {class: "script-tools"},
            h("button", {type: "button", class: "script-time", "aria-label": `Play from ${clock(line.startMs)}`, data: {play: at}}, clock(line.startMs)),
            this.#edit && h("button", {type: "button", class: "script-edit", "aria-label": `Change how line ${line.line} is said`,
              title: "Change how it is said", data: {edit: at}}, "…")));
  }
}

/** A stretch of a piece of text, or null where there is none. */
export function rangeOf(text, start, end) {
  if (!text || start < 0 || start >= text.length) return null;
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, Math.min(end, text.length));
  return range;
}
