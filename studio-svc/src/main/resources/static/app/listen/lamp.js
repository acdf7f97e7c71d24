import {h} from "../core/dom.js";
import {rangeOf} from "./blocks.js";

/**
 * Lights a word: a lamp moves over it, and a CSS highlight gives it its colour. The text itself is not touched. Words on
 * which an effect sounds are underlined by a second highlight.
 */
export function lamps(score, blocks, home, signal) {
  const lamp = h("span", {class: "lamp", hidden: true, "aria-hidden": "true"});
  const lit = highlight("now");
  const sounding = highlight("sound");
  const effects = grouped(score);
  const marked = new Map();
  home.prepend(lamp);
  signal.addEventListener("abort", () => CSS.highlights?.clear());

  function light(at, word) {
    lit?.clear();
    const range = word >= 0 ? wordRange(at, word) : null;
    const box = range?.getClientRects()[0];
    lamp.hidden = !box;
    if (!box) return;
    lit?.add(range);
    const {left, top} = home.getBoundingClientRect();
    lamp.style.transform = `translate(${box.left - left - 4}px, ${box.top - top - 1}px)`;
    lamp.style.width = `${box.width + 8}px`;
    lamp.style.height = `${box.height + 2}px`;
  }

  function wordRange(at, word) {
    const line = score.lines[at];
    const start = score.offsetsOf(line)[word];
    return rangeOf(blocks().made(at), start, start + line.words[word].text.length);
  }

  /** Marks, or forgets, the words in a stretch of lines on which an effect sounds. */
  function mark(first, last, made) {
    for (let at = first; at <= last; at++) {
      for (const effect of effects.get(score.lines[at]) ?? []) {
        if (marked.has(effect)) sounding?.delete(marked.get(effect));
        const word = made ? score.lines[at].words.findIndex(one => one.word === effect.word) : -1;
        const range = word >= 0 ? wordRange(at, word) : null;
        if (!range) continue;
        marked.set(effect, range);
        sounding?.add(range);
      }
    }
  }
  return {light, mark};
}

function highlight(name) {
  if (!CSS.highlights) return null;
  const made = new Highlight();
  CSS.highlights.set(name, made);
  return made;
}

function grouped(score) {
  const found = new Map();
  for (const effect of score.effects) {
    const line = score.lineOfWord(effect.word);
    found.set(line, [...found.get(line) ?? [], effect]);
  }
  return found;
}
