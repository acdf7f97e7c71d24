import {h, say} from "../core/dom.js";
import {count, duration, number} from "../core/format.js";
import {colours} from "../core/theme.js";
import {cells} from "./cells.js";
import {slots} from "./slots.js";
import {stageOf} from "./stages.js";

const ROW = 7;
const MOST_ROWS = 12;

/** One stage: what it is at in words, its items as cells that fill, and when each of them ran. */
export function lane(stage) {
  const {name, does, item} = stageOf(stage);
  const says = h("span", {class: "lane-says"});
  const strip = cells();
  const canvas = h("canvas", {class: "lane-time", "aria-hidden": "true"});
  const node = h("div", {class: "lane"}, h("div", {class: "lane-head"},
      h("h3", {title: does}, name), says, strip.node), canvas);
  let ink = null;

  function show(state, items, time) {
    const list = items.of(stage);
    node.dataset.state = state?.state ?? "WAITING";
    say(says, sentence(state, item));
    ink ??= colours(node, "done", "now", "recalled", "bad", "retried", "grid");
    strip.show(list, state?.expected ?? items.expected(stage), ink);
    draw(list, time);
  }

  function draw(list, {from, span, now}) {
    const width = canvas.clientWidth;
    const {rows, placed} = slots(list, now, MOST_ROWS);
    const row = rows > 6 ? 5 : ROW;
    const height = Math.max(22, rows * row + 8);
    if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
    const pen = sized(canvas, width, height);
    pen.fillStyle = ink.grid;
    pen.fillRect(0, height - 1, width, 1);
    const top = height - 5 - rows * row;
    for (const {entry, slot} of placed) {
      const left = (entry.begin - from) / span * width;
      const right = ((entry.end ?? now) - from) / span * width;
      pen.fillStyle = colour(entry, ink);
      pen.beginPath();
      pen.roundRect(left, top + slot * row, Math.max(2, right - left - 0.75), row - 2, 2);
      pen.fill();
      if (entry.retries > 0 && entry.state !== "FAILED") {
        pen.fillStyle = ink.retried;
        pen.fillRect(left, top + slot * row, 3, row - 2);
      }
    }
  }
  return {stage, node, show, repaint: () => { ink = null; }};
}

export function colour(entry, ink) {
  if (entry.state === "FINISHED") return ink.done;
  if (entry.state === "RECALLED") return ink.recalled;
  return entry.state === "FAILED" ? ink.bad : ink.now;
}

/** The canvas at the resolution of the screen, empty. */
export function sized(canvas, width, height) {
  const ratio = devicePixelRatio || 1;
  const [across, down] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== across || canvas.height !== down) Object.assign(canvas, {width: across, height: down});
  const pen = canvas.getContext("2d");
  pen.setTransform(ratio, 0, 0, ratio, 0, 0);
  pen.clearRect(0, 0, width, height);
  return pen;
}

function sentence(state, [one, many]) {
  if (!state || state.state === "WAITING") return "waiting";
  const done = state.finished + state.recalled;
  const whole = state.expected === 1 && (done === 1 ? "done" : "at work");
  const parts = [whole || (state.expected === undefined ? count(done, one, many) : `${number(done)} of ${count(state.expected, one, many)}`)];
  if (state.running > 0 && !whole) parts.push(`${state.running} at work`);
  if (state.recalled > 0) parts.push(`${number(state.recalled)} recalled`);
  if (state.retries > 0) parts.push(count(state.retries, "retry", "retries"));
  if (state.failed > 0) parts.push(`${number(state.failed)} failed`);
  const took = Date.parse(state.finishedAt) - Date.parse(state.startedAt);
  // What was recalled took no time that anybody wants to know.
  if (took >= 50) parts.push(duration(took));
  return parts.join(", ");
}
