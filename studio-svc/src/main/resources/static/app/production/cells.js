import {h} from "../core/dom.js";
import {colour, sized} from "./lane.js";

const CELL = 8;
const GAP = 2;
const MOST_ROWS = 3;

/** A small block for each item, or for as many items as share one where there are too many: it fills as they finish. */
export function cells() {
  const canvas = h("canvas", {class: "lane-cells", "aria-hidden": "true"});

  function show(list, expected, ink) {
    const total = Math.max(expected ?? 0, list.length);
    // One item alone is told by the lane itself.
    canvas.hidden = total < 2;
    if (total < 2) return;
    const width = canvas.clientWidth;
    const across = Math.max(1, Math.floor((width + GAP) / (CELL + GAP)));
    const share = Math.max(1, Math.ceil(total / (across * MOST_ROWS)));
    const blocks = Math.ceil(total / share);
    const height = Math.max(1, Math.ceil(blocks / across)) * (CELL + GAP) - GAP;
    if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
    const pen = sized(canvas, width, height);
    for (let block = 0; block < blocks; block++) {
      const [left, top] = [block % across * (CELL + GAP), Math.floor(block / across) * (CELL + GAP)];
      pen.fillStyle = ink.grid;
      pen.beginPath();
      pen.roundRect(left, top, CELL, CELL, 2);
      pen.fill();
      fillShare(pen, left, top, list.slice(block * share, (block + 1) * share), share, ink);
    }
  }
  return {node: canvas, show};
}

function fillShare(pen, left, top, entries, share, ink) {
  if (entries.length === 0) return;
  const worst = entries.find(entry => entry.state === "FAILED") ?? entries.find(entry => entry.state === "RUNNING") ?? entries[0];
  const done = entries.filter(entry => entry.state !== "RUNNING").length;
  const part = worst.state === "RUNNING" && share === 1 ? 0.5 : Math.max(done, 0.5) / share;
  const high = CELL * Math.min(1, part);
  pen.fillStyle = colour(worst, ink);
  pen.beginPath();
  pen.roundRect(left, top + CELL - high, CELL, high, 2);
  pen.fill();
}
