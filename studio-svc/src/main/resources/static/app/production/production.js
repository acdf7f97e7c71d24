import {fill, h, perFrame} from "../core/dom.js";
import {announce} from "../core/announce.js";
import {isSettled} from "../text/story.js";
import {board} from "./board.js";
import {incidents} from "./incidents.js";
import {saved} from "./saved.js";
import {verdict} from "./verdict.js";

/** The production as it happens, or as it happened. */
export function production(story, signal) {
  const top = verdict(story, signal);
  const lanes = board(story, signal);
  const savings = h("div");
  const notes = h("div");

  const draw = perFrame(() => {
    top.show();
    lanes.show();
    fill(savings, saved(story.text));
    fill(notes, incidents(story));
    progress(story.text);
  }, signal);
  for (const type of ["text", "items", "attempt"]) story.addEventListener(type, draw, {signal});
  draw();

  // Time goes on between two events: bars that run grow with it.
  let last = 0;
  const tick = now => {
    if (signal.aborted) return;
    if (!isSettled(story.text) && now - last > 80) {
      last = now;
      lanes.show();
    }
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  return h("div", {class: "production"}, top.node, lanes.node, savings, notes);
}

function progress(text) {
  if (isSettled(text)) return;
  const speaking = text.stages.find(stage => stage.stage === "voice-svc");
  if (speaking?.expected) announce(`${speaking.finished + speaking.recalled} of ${speaking.expected} lines are spoken.`, {passing: true});
}
