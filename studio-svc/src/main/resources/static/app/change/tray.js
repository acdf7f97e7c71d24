import {fill, h} from "../core/dom.js";
import {count} from "../core/format.js";
import {failed} from "../core/notice.js";

/** What is wished so far, and what of the drama would be made anew for it; nothing is made until it is asked for. */
export function tray({lines}, wishes, make, signal) {
  const says = h("p", {class: "tray-says", "aria-live": "polite"});
  const trouble = h("div");
  const go = h("button", {type: "button", class: "button button-main", on: {click: ask}}, "Make it again");
  const node = h("aside", {class: "tray", "aria-label": "Changes", hidden: true}, h("div", {}, says, trouble),
      h("div", {class: "tray-tools"}, h("button", {type: "button", class: "button", on: {click: () => wishes.clear()}}, "Discard"), go));

  async function ask() {
    go.disabled = true;
    fill(trouble);
    try {
      await make();
    } catch (problem) {
      if (problem.name === "AbortError") return;
      go.disabled = false;
      fill(trouble, failed(problem));
    }
  }

  function show() {
    node.hidden = wishes.size === 0;
    fill(trouble);
    if (wishes.size > 0) fill(says, h("strong", {}, count(wishes.size, "change")), `: ${touched(lines, wishes)} The rest is recalled.`);
  }
  wishes.addEventListener("change", show, {signal});
  show();
  return node;
}

function touched(lines, wishes) {
  const anew = new Set([...wishes.deliveries.keys()].map(Number));
  const speakers = new Set(wishes.voices.keys());
  for (const line of lines) if (speakers.has(line.speaker) && line.firstWord > 0) anew.add(line.line);
  const parts = [];
  if (anew.size > 0) parts.push(`${count(anew.size, "line")} will be spoken anew`);
  const out = [...wishes.effects.values()].filter(wish => wish?.remove).length;
  const moved = wishes.effects.size - out;
  if (out > 0) parts.push(`${count(out, "effect")} left out`);
  if (moved > 0) parts.push(`${count(moved, "effect")} moved`);
  return `${parts.join(", ")}, then it is mixed.`;
}
