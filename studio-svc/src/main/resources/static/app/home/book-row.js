import {h, say} from "../core/dom.js";
import {age, count, duration, instant, money} from "../core/format.js";
import {link} from "../core/router.js";

const STATES = {
  SUBMITTED: "waiting",
  RUNNING: "in production",
  CANCELLING: "stopping",
  COMPLETED: "ready",
  FAILED: "failed",
  CANCELLED: "cancelled",
};
const WORKING = new Set(["SUBMITTED", "RUNNING", "CANCELLING"]);

export const stateOf = text => text.state === "COMPLETED" && text.degraded === true ? "ready, with something missing" : STATES[text.state];

/** One story on the shelf. */
export function bookRow(first) {
  let text = first;
  const title = h("span", {class: "book-title"});
  const state = h("span", {class: "book-state"});
  const length = h("span", {class: "book-length"});
  const cost = h("span", {class: "book-cost"});
  const when = h("time", {class: "book-age"});
  const bar = h("span", {class: "book-bar", "aria-hidden": "true"});
  const node = h("li", {class: "book"}, h("a", {href: link("texts", first.textId)},
      h("span", {class: "book-dot", "aria-hidden": "true"}), title, state, length, cost, when, bar));

  function show(given) {
    text = given;
    node.dataset.state = text.state;
    node.classList.toggle("is-degraded", text.degraded === true);
    say(title, text.title);
    say(state, working() && text.expected ? `${stateOf(text)}, ${text.settled} of ${text.expected}` : stateOf(text));
    say(length, text.durationMs ? duration(text.durationMs) : count(text.characters, "character"));
    say(cost, money(text.cost));
    when.dateTime = text.submittedAt;
    when.title = instant(text.submittedAt);
    bar.style.setProperty("--done", working() && text.expected ? String(text.settled / text.expected) : "0");
    grow();
  }
  const grow = () => say(when, age(text.submittedAt));
  const working = () => WORKING.has(text.state);
  const showText = whole => show({...text, ...whole, degraded: whole.degraded.length > 0,
    expected: sum(whole.stages, "expected"), settled: sum(whole.stages, "finished") + sum(whole.stages, "recalled") + sum(whole.stages, "failed")});
  show(first);
  return {node, textId: first.textId, show, showText, grow, working};
}

const sum = (stages, name) => stages.reduce((total, stage) => total + (stage[name] ?? 0), 0);
