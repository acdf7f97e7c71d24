import {h} from "../core/dom.js";
import {duration} from "../core/format.js";
import {theme} from "../core/theme.js";
import {isSettled} from "../text/story.js";
import {lane} from "./lane.js";
import {TRACKS} from "./stages.js";

const legend = () => h("ul", {class: "legend"}, [["done", "made"], ["recalled", "recalled"], ["now", "at work"], ["bad", "failed"]].map(([kind, says]) =>
  h("li", {vars: {"--kind": `var(--${kind})`}}, says)));
const TICKS_MS = [100, 200, 500, 1000, 2000, 5000, 10_000, 15_000, 30_000, 60_000, 120_000, 300_000, 600_000, 1_800_000, 3_600_000];

/** The tracks and their stages as lanes over one axis of time. */
export function board(story, signal) {
  const lanes = TRACKS.flatMap(track => track.stages.map(stage => lane(stage)));
  const axis = h("div", {class: "axis", "aria-hidden": "true"});
  const node = h("section", {class: "board", "aria-label": "The production, stage by stage"},
      TRACKS.map((track, at) => h("div", {class: "track"}, h("h2", {class: "track-name"}, track.name),
          h("div", {class: "track-lanes"}, lanes.filter(one => track.stages.includes(one.stage)).map(one => one.node)))), axis, legend());
  let scale = "";

  function show() {
    const {text, items} = story;
    const from = Date.parse(text.startedAt ?? text.submittedAt);
    const now = isSettled(text) ? Date.parse(text.finishedAt ?? text.submittedAt) : story.now();
    const span = nice(Math.max(1000, now - from), isSettled(text));
    for (const one of lanes) {
      one.show(text.stages.find(stage => stage.stage === one.stage), items, {from, span, now});
    }
    ticks(span);
  }

  function ticks(span) {
    const step = TICKS_MS.find(ms => span / ms <= 7) ?? span / 6;
    const key = `${span} ${step}`;
    if (key === scale) return;
    scale = key;
    const marks = [];
    for (let at = 0; at <= span * 0.97; at += step) {
      marks.push(h("span", {vars: {"--at": String(at / span)}}, at === 0 ? "0" : duration(at)));
    }
    axis.replaceChildren(...marks);
  }
  theme.addEventListener("change", () => { lanes.forEach(one => one.repaint()); show(); }, {signal});
  const resized = new ResizeObserver(() => { lanes.forEach(one => one.repaint()); show(); });
  resized.observe(node);
  signal.addEventListener("abort", () => resized.disconnect());
  return {node, show};
}

/** While time goes on the axis grows in steps, so that bars do not creep all the time. */
function nice(span, over) {
  if (over) return span * 1.01;
  let step = 4000;
  while (step < span * 1.04) step *= 1.5;
  return step;
}
