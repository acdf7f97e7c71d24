import {fill, h} from "../core/dom.js";
import {count, duration} from "../core/format.js";
import {icon} from "../core/icons.js";

const AROUND = 14;

/** The sound effects, each among the words round it: click on a word to move it there, or leave it out. */
export function effectsPart({effects, removed, lines}, wishes, signal) {
  const words = wordsOf(lines);
  const list = h("ol", {class: "noises"});

  function show() {
    fill(list, effects.map(effect => {
      const wish = wishes.effects.get(String(effect.effect));
      const out = wish?.remove === true;
      const at = wish?.firstWord ?? effect.firstWord;
      return h("li", {class: `noise ${wish ? "is-wished" : ""} ${out ? "is-out" : ""}`},
          h("div", {class: "noise-head"}, icon("effect"), h("strong", {}, effect.name), h("span", {class: "quiet"}, duration(effect.durationMs)),
              effect.moved && !wish && h("span", {class: "quiet"}, "moved by hand"),
              h("span", {class: "noise-tools"},
                  (wish || effect.moved) && h("button", {type: "button", class: "button-quiet", on: {click: () => set(effect, wish ? undefined : null)}}, wish ? "Undo" : "Back to its place"),
                  !out && h("button", {type: "button", class: "button", on: {click: () => set(effect, {remove: true})}}, "Leave it out"))),
          !out && around(effect, at));
    }), removed.map(number => h("li", {class: "noise is-out"}, h("div", {class: "noise-head"}, icon("effect"), h("strong", {}, `Effect ${number}, left out`),
        h("span", {class: "noise-tools"}, wishes.effects.has(String(number))
          ? h("span", {class: "quiet"}, "will be back")
          : h("button", {type: "button", class: "button", on: {click: () => wishes.set("effects", String(number), null)}}, "Take it back in"))))));
  }

  function around(effect, at) {
    const [first, last] = [Math.max(1, at - AROUND), Math.min(words.length - 1, at + AROUND)];
    const shown = [];
    for (let word = first; word <= last; word++) {
      if (words[word] === undefined) continue;
      shown.push(h("button", {type: "button", class: `place ${word === at ? "is-here" : ""}`, "aria-pressed": String(word === at),
        "aria-label": word === at ? `${words[word]}: it starts here` : `${words[word]}: move it here`,
        on: {click: () => set(effect, word === effect.firstWord ? undefined : {firstWord: word})}}, words[word]), " ");
    }
    return h("p", {class: "places"}, first > 1 && "… ", shown, last < words.length - 1 && "…");
  }

  const set = (effect, wish) => wishes.set("effects", String(effect.effect), wish);
  wishes.addEventListener("change", show, {signal});
  show();
  return h("section", {class: "part"}, h("h2", {}, "Effects"), h("p", {class: "quiet"}, effects.length + removed.length === 0
    ? "This drama has no sound effects." : `${count(effects.length, "effect")}. Click on a word to have one start there.`), list);
}

/** The words of the text by their numbers, as far as the lines tell. */
function wordsOf(lines) {
  const found = [];
  for (const {text, firstWord, lastWord} of lines) {
    if (firstWord === 0) continue;
    const parts = text.split(/\s+/).filter(part => /[\p{L}\p{N}]/u.test(part));
    // Where a word is split otherwise than at spaces, the last of them share what is left.
    for (let word = firstWord; word <= lastWord; word++) found[word] = parts[word - firstWord];
  }
  return found;
}
