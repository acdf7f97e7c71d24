import {h} from "../core/dom.js";
import {clock} from "../core/format.js";
import {calm} from "../core/theme.js";
import {lastUpTo} from "./score.js";

const PER_BLOCK = 40;
const BLOCKS_PER_TURN = 12;

/**
 * The drama as a script to read along. Every line is one piece of text; the word that is spoken is lit by a lamp that moves
 * over it and by a CSS highlight, so the text itself is never touched while it plays. Blocks of lines are laid out by the
 * browser only when they come near the window.
 */
export function transcript({score, player, edit}, signal) {
  const lamp = h("span", {class: "lamp", hidden: true, "aria-hidden": "true"});
  const node = h("div", {class: "script"}, lamp);
  const places = new Array(score.lines.length);
  const lit = CSS.highlights && new Highlight();
  const sounding = CSS.highlights && new Highlight();
  CSS.highlights?.set("now", lit);
  CSS.highlights?.set("sound", sounding);
  signal.addEventListener("abort", () => CSS.highlights?.clear());

  const soundsByLine = grouped(score);
  build();

  /** A few blocks at once and the rest in turns, so that a long book does not hold the page up. */
  function build(from = 0) {
    const until = Math.min(score.lines.length, from + PER_BLOCK * BLOCKS_PER_TURN);
    for (let at = from; at < until; at += PER_BLOCK) node.append(block(at, Math.min(at + PER_BLOCK, score.lines.length)));
    if (until < score.lines.length) setTimeout(() => { if (!signal.aborted) build(until); }, 0);
  }

  function block(from, to) {
    let high = 0;
    const lines = [];
    for (let at = from; at < to; at++) {
      const line = score.lines[at];
      if (line.kind === "BREAK" && line.words.length === 0) { lines.push(h("hr", {class: "script-break"})); continue; }
      lines.push(lineOf(line, at));
      high += 44 + Math.floor(line.words.length / 11) * 32;
    }
    return h("div", {class: "script-block", vars: {"--high": `${high}px`}}, lines);
  }

  function lineOf(line, at) {
    const speaker = score.speakers.get(line.speaker);
    const text = h("p", {class: "script-text", data: {at}}, score.textOf(line));
    places[at] = text.firstChild;
    if (sounding) for (const effect of soundsByLine.get(line) ?? []) markSound(line, effect, at);
    const before = score.lines[at - 1];
    const named = !speaker.narrator && before?.speaker !== line.speaker;
    return h("div", {class: `script-line kind-${line.kind.toLowerCase()} ${speaker.narrator ? "is-narrator" : ""} ${score.goesOn(at) ? "is-joined" : ""}`, vars: {"--who": `var(--${speaker.colour})`}},
        h("span", {class: "script-who"}, named ? speaker.name : null, !named && h("span", {class: "unseen"}, speaker.name)),
        text,
        h("span", {class: "script-tools"},
            h("button", {type: "button", class: "script-time", "aria-label": `Play from ${clock(line.startMs)}`, data: {play: at}}, clock(line.startMs)),
            edit && h("button", {type: "button", class: "script-edit", "aria-label": `Change how line ${line.line} is said`, title: "Change how it is said", data: {edit: at}}, "…")));
  }

  function markSound(line, effect, at) {
    const index = line.words.findIndex(word => word.word === effect.word);
    const start = score.offsetsOf(line)[index];
    const range = rangeOf(places[at], start, start + (line.words[index]?.text.length ?? 0));
    if (range) sounding.add(range);
  }

  node.addEventListener("click", event => {
    const {play, edit: change} = event.target.dataset;
    if (play !== undefined) return start(score.lines[play].startMs);
    if (change !== undefined) return edit(score.lines[change]);
    const text = event.target.closest(".script-text");
    if (!text || getSelection()?.toString()) return undefined;
    const line = score.lines[text.dataset.at];
    const offset = offsetAt(event);
    if (offset === null || line.words.length === 0) return start(line.startMs);
    const offsets = score.offsetsOf(line);
    return start(line.words[Math.max(0, lastUpTo(offsets.length, index => offsets[index], offset))].startMs);
  });

  function start(ms) {
    follow = true;
    player.seek(ms);
    player.play();
  }

  let current = -1;
  let word = -1;
  let follow = true;
  const back = h("button", {type: "button", class: "button follow", hidden: true, on: {click: () => { follow = true; center(true); back.hidden = true; }}}, "Back to what sounds");

  function tick() {
    const ms = player.timeMs;
    const at = score.lineAt(ms);
    const line = score.lines[at];
    const now = line ? score.wordAt(line, ms) : -1;
    if (at !== current) {
      places[current]?.parentElement.parentElement.classList.remove("is-now");
      places[at]?.parentElement.parentElement.classList.add("is-now");
      current = at;
      word = -2;
      center(false);
    }
    if (now !== word) {
      word = now;
      light(line);
    }
  }

  function light(line) {
    lit?.clear();
    const start = word >= 0 ? score.offsetsOf(line)[word] : -1;
    const range = word >= 0 && rangeOf(places[current], start, start + line.words[word].text.length);
    if (!range) { lamp.hidden = true; return; }
    lit?.add(range);
    const box = range.getClientRects()[0];
    if (!box) { lamp.hidden = true; return; }
    const home = node.getBoundingClientRect();
    lamp.hidden = false;
    lamp.style.transform = `translate(${box.left - home.left - 4}px, ${box.top - home.top - 1}px)`;
    lamp.style.width = `${box.width + 8}px`;
    lamp.style.height = `${box.height + 2}px`;
  }

  function center(always) {
    const text = places[current]?.parentElement;
    if (!text || (!always && (!follow || !player.playing))) return;
    const {top, bottom} = text.getBoundingClientRect();
    const [low, high] = [innerHeight * 0.18, innerHeight * 0.5];
    if (!always && top > low && bottom < high) return;
    scrollTo({top: scrollY + top - innerHeight * 0.28, behavior: calm() || Math.abs(top) > innerHeight * 3 ? "instant" : "smooth"});
  }

  // Who scrolls wants to look elsewhere: the page follows again when what sounds is asked for.
  const letGo = () => {
    if (!player.playing) return;
    follow = false;
    back.hidden = false;
  };
  for (const type of ["wheel", "touchmove"]) addEventListener(type, letGo, {signal, passive: true});
  addEventListener("keydown", event => ["PageUp", "PageDown", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)
      && event.target === document.body && letGo(), {signal});
  const resized = new ResizeObserver(() => { word = -2; tick(); });
  resized.observe(node);
  signal.addEventListener("abort", () => resized.disconnect());

  return {node, back, tick, reveal: at => { current = at; center(true); }, followAgain: () => back.click()};
}

function grouped(score) {
  const found = new Map();
  for (const effect of score.effects) {
    const line = score.lineOfWord(effect.word);
    found.set(line, [...found.get(line) ?? [], effect]);
  }
  return found;
}

function rangeOf(text, start, end) {
  if (!text || start < 0 || start >= text.length) return null;
  const range = new Range();
  range.setStart(text, start);
  range.setEnd(text, Math.min(end, text.length));
  return range;
}

/** Offset in its text of the letter that was clicked on, or null where the browser cannot tell. */
function offsetAt({clientX, clientY}) {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  if (place) return place.offsetNode.nodeType === Node.TEXT_NODE ? place.offset : null;
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range?.startContainer.nodeType === Node.TEXT_NODE ? range.startOffset : null;
}
