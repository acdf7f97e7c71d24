import {address, onceKey, read} from "../core/api.js";
import {fill, h} from "../core/dom.js";
import {icon} from "../core/icons.js";
import {duration} from "../core/format.js";
import {failed, sentence} from "../core/notice.js";
import {link} from "../core/router.js";
import {stageOf} from "./stages.js";

/** How it stands, in a sentence, with the one thing to do next. */
export function verdict(story, signal) {
  const node = h("div", {class: "verdict"});
  const trouble = h("div");
  let shown;

  const act = async (what, headers) => {
    fill(trouble);
    try {
      story.stands(await read(address("texts", story.textId, what), {method: "POST", headers, signal}));
    } catch (problem) {
      if (problem.name !== "AbortError") fill(trouble, failed(problem));
    }
  };
  const cancel = () => act("cancel");
  const retry = () => act("retry", {"Idempotency-Key": onceKey()});

  function show() {
    const {text} = story;
    const key = JSON.stringify([text.state, text.attempt, text.degraded, text.failure]);
    if (key === shown) return;
    shown = key;
    node.dataset.state = text.state;
    fill(node, (SAYS[text.state] ?? SAYS.RUNNING)(text, {cancel, retry}), trouble);
  }
  return {node, show};
}

const SAYS = {
  SUBMITTED: (text, {cancel}) => [h("p", {class: "verdict-says"}, "It is in the queue and will begin by itself."), stop(cancel)],
  RUNNING: (text, {cancel}) => [h("p", {class: "verdict-says"}, text.attempt > 1
    ? "It is being made again: what did not change is recalled."
    : "It is being made. You may close this page; it goes on."), stop(cancel)],
  CANCELLING: () => h("p", {class: "verdict-says"}, "It is being stopped. What is under way may still finish."),
  CANCELLED: (text, {retry}) => [h("p", {class: "verdict-says"}, "It was cancelled. What was made until then is kept."),
    h("button", {type: "button", class: "button button-main", on: {click: retry}}, "Go on with it")],
  FAILED: (text, {retry}) => [
    h("div", {class: "verdict-says"}, h("p", {}, h("strong", {}, `It failed at “${stageOf(text.failure?.stage).name}”.`)),
        h("p", {}, sentence(text.failure?.reason ?? "No reason was given")),
        h("p", {class: "quiet"}, text.failure?.retryable
          ? "Trying again can help: what is finished is recalled, not made or paid for again."
          : "The same again would fail again: the story itself has to change.")),
    text.failure?.retryable && h("button", {type: "button", class: "button button-main", on: {click: retry}}, "Try again")],
  COMPLETED: (text, {retry}) => [
    h("a", {class: "button button-main button-large", href: link("texts", text.textId, "listen", "play")}, icon("play"), "Listen"),
    h("div", {class: "verdict-says"}, h("p", {}, `It is ready: ${duration(text.durationMs)} of drama.`), missing(text, retry))],
};

function missing(text, retry) {
  if (text.degraded.length === 0) return null;
  return [
    h("ul", {class: "missing"}, text.degraded.map(one => h("li", {}, h("strong", {}, `${stageOf(one.stage).name}: `), sentence(one.reason),
        one.missing > 0 && ` ${one.missing} missing.`))),
    text.degraded.some(one => one.retryable)
      && h("button", {type: "button", class: "button", on: {click: retry}}, "Make what is missing"),
  ];
}

const stop = cancel => h("button", {type: "button", class: "button", on: {click: event => {
  event.currentTarget.disabled = true;
  cancel();
}}}, "Stop it");
