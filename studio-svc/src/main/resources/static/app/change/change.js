import {address, onceKey, pages, read, send} from "../core/api.js";
import {fill, h} from "../core/dom.js";
import {failed} from "../core/notice.js";
import {Wishes} from "./wishes.js";
import {castPart} from "./cast.js";
import {effectsPart} from "./effects.js";
import {linesPart} from "./lines.js";
import {tray} from "./tray.js";

/** Other voices, other deliveries, other effects: gathered as wishes, then made in one new attempt. */
export function change(story, signal, place) {
  const node = h("div", {class: "change"}, h("p", {class: "wait"}, "Opening …"));
  const open = async () => {
    try {
      const found = await everything(story, signal);
      if (!signal.aborted) fill(node, parts(story, found, signal, place));
    } catch (problem) {
      if (problem.name !== "AbortError") fill(node, failed(problem, open));
    }
  };
  open();
  return node;
}

async function everything(story, signal) {
  const lines = [];
  const [cast, effects, voices] = await Promise.all([
    read(story.of({}, "cast"), {signal}),
    read(story.of({}, "effects"), {signal}),
    read("api/v1/voices", {signal}),
    pages(address("texts", story.textId, "lines"), {attempt: story.text.attempt, limit: 1000}, "lines", page => lines.push(...page), signal),
  ]);
  return {cast: cast.characters, effects: effects.effects, removed: effects.removed, voices: voices.voices, lines};
}

function parts(story, found, signal, place) {
  const wishes = new Wishes();
  const make = () => send(address("texts", story.textId, "changes"), wishes.asked(), {headers: {"Idempotency-Key": onceKey()}, signal})
      .then(text => story.stands(text));
  return [
    castPart(found, wishes, signal),
    linesPart(story, found, wishes, signal, place),
    effectsPart(found, wishes, signal),
    tray(found, wishes, make, signal),
  ];
}
