import {h, perFrame, settled} from "../core/dom.js";
import {clock} from "../core/format.js";
import {sized} from "../production/lane.js";
import {colours, theme} from "../core/theme.js";
import {PER_SECOND} from "./peaks.js";

const BAR = 2;
const GAP = 1;

/**
 * The waveform, in the colours of who speaks; what was heard is strong, what is to come is faint, and the moment itself is
 * lit. It is also the slider of the drama.
 */
export function wave({score, view, player, peaks}, signal) {
  const canvas = h("canvas", {"aria-hidden": "true"});
  const head = h("div", {class: "wave-head", "aria-hidden": "true"});
  const node = h("div", {class: "wave", role: "slider", tabIndex: 0, "aria-label": "Place in the drama", "aria-valuemin": 0,
    "aria-valuemax": Math.round(score.durationMs / 1000)}, canvas, head);
  const names = [...score.speakers.values()].map(speaker => speaker.colour);
  let ink = null;
  let bars = null;

  const look = settled(() => peaks.want(view.from, view.to), 120, signal);
  const measure = () => { bars = null; draw(); };
  const draw = perFrame(() => {
    const width = canvas.clientWidth;
    const height = canvas.clientHeight;
    if (width === 0) return;
    ink ??= colours(node, ...new Set([...names, "narrator", "faint"]));
    const pen = sized(canvas, width, height);
    bars ??= barsOf(Math.floor(width / (BAR + GAP)));
    const heard = player.timeMs;
    const middle = height / 2;
    for (let at = 0; at < bars.length; at++) {
      const {high, colour, ms, known} = bars[at];
      pen.globalAlpha = ms <= heard ? 1 : 0.42;
      pen.fillStyle = known ? ink[colour] : ink.faint;
      const size = known ? Math.max(1, high * (height - 4)) : 1;
      pen.fillRect(at * (BAR + GAP), middle - size / 2, BAR, size);
    }
    pen.globalAlpha = 1;
    place();
  }, signal);

  function barsOf(count) {
    const made = [];
    for (let at = 0; at < count; at++) {
      const [from, to] = [view.at(at / count), view.at((at + 1) / count)];
      const {high, known} = highest(peaks, from, to);
      made.push({high, known, ms: from, colour: colourAt((from + to) / 2)});
    }
    return made;
  }

  function colourAt(ms) {
    const line = score.lines[score.lineAt(ms)];
    return line && ms <= line.endMs ? score.speakers.get(line.speaker).colour : "faint";
  }

  let drawn = -1;
  function place() {
    const part = view.part(player.timeMs);
    head.hidden = part < 0 || part > 1;
    head.style.setProperty("--at", String(part));
    drawn = Math.floor(part * canvas.clientWidth / (BAR + GAP));
  }

  /** Called with every frame that plays: the bars are drawn anew only when the head has passed one. */
  function tick() {
    const at = Math.floor(view.part(player.timeMs) * canvas.clientWidth / (BAR + GAP));
    if (at === drawn) place();
    else draw();
    const second = Math.floor(player.timeMs / 1000);
    if (node.ariaValueNow !== String(second)) {
      node.ariaValueNow = String(second);
      node.ariaValueText = `${clock(player.timeMs)} of ${clock(score.durationMs)}`;
    }
  }

  const msOf = event => {
    const {left, width} = node.getBoundingClientRect();
    return view.at(Math.min(1, Math.max(0, (event.clientX - left) / width)));
  };
  node.addEventListener("pointerdown", event => {
    if (event.button !== 0) return;
    node.setPointerCapture(event.pointerId);
    player.seek(msOf(event));
  });
  node.addEventListener("pointermove", event => { if (node.hasPointerCapture(event.pointerId)) player.seek(msOf(event)); });
  node.addEventListener("keydown", event => {
    const step = {ArrowLeft: -5000, ArrowRight: 5000, PageDown: 30_000, PageUp: -30_000, Home: -Infinity, End: Infinity}[event.key];
    if (step === undefined || event.shiftKey) return;
    event.preventDefault();
    player.seek(Math.min(score.durationMs, Math.max(0, player.timeMs + step)));
  });
  node.addEventListener("wheel", event => {
    if (event.ctrlKey) view.zoom(Math.exp(-event.deltaY / 200), msOf(event));
    else if (event.deltaX !== 0 && !view.whole) view.move(event.deltaX / node.clientWidth * view.span);
    else return;
    event.preventDefault();
  }, {passive: false});

  view.addEventListener("change", () => { measure(); look(); }, {signal});
  peaks.addEventListener("change", measure, {signal});
  player.addEventListener("time", tick, {signal});
  theme.addEventListener("change", () => { ink = null; draw(); }, {signal});
  const resized = new ResizeObserver(measure);
  resized.observe(canvas);
  signal.addEventListener("abort", () => resized.disconnect());
  look();
  return {node, tick};
}

/** The highest peak in a stretch; heights are spread a little, as the ear hears them rather than as they are measured. */
function highest(peaks, from, to) {
  const first = Math.floor(from / 1000 * PER_SECOND);
  const last = Math.max(first + 1, Math.ceil(to / 1000 * PER_SECOND));
  let most = 0;
  let known = false;
  for (let at = first; at < last; at++) {
    if (peaks.known[at]) known = true;
    if (peaks.values[at] > most) most = peaks.values[at];
  }
  return {high: Math.sqrt(most / 255) ** 1.4, known};
}
