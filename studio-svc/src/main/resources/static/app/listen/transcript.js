import {h} from "../core/dom.js";
import {Blocks} from "./blocks.js";
import {following} from "./following.js";
import {lamps} from "./lamp.js";
import {lastUpTo} from "./score.js";

/** The drama as a script to read along: the word that is spoken is lit, and a click on a word plays from there. */
export function transcript({score, player, edit}, signal) {
  const node = h("div", {class: "script"});
  let current = -1;
  let word = -1;
  const lamp = lamps(score, () => blocks, node, signal);
  const blocks = new Blocks({score, edit}, (first, last, made) => lamp.mark(first, last, made), signal);
  node.append(...blocks.nodes);
  const follow = following(() => blocks.text(current)?.parentElement, player, signal);

  node.addEventListener("click", event => {
    const {play, edit: change} = event.target.dataset;
    if (play !== undefined) return start(score.lines[play].startMs);
    if (change !== undefined) return edit(score.lines[change]);
    const text = event.target.closest(".script-text");
    if (!text || !getSelection().isCollapsed) return undefined;
    return start(wordUnder(event, score.lines[text.dataset.at]));
  });

  function wordUnder(event, line) {
    const offset = offsetAt(event);
    if (offset === null || line.words.length === 0) return line.startMs;
    const offsets = score.offsetsOf(line);
    return line.words[Math.max(0, lastUpTo(offsets.length, at => offsets[at], offset))].startMs;
  }

  function start(ms) {
    player.seek(ms);
    player.play();
  }

  function tick() {
    const ms = player.timeMs;
    const at = score.lineAt(ms);
    const line = score.lines[at];
    const now = line ? score.wordAt(line, ms) : -1;
    if (at !== current) enter(at);
    if (now !== word) {
      word = now;
      lamp.light(current, word);
    }
  }

  function enter(at) {
    row(current)?.classList.remove("is-now");
    current = at;
    word = -2;
    follow.next();
    row(at)?.classList.add("is-now");
  }

  const row = at => blocks.made(at)?.parentElement.parentElement;

  function jumped() {
    tick();
    follow.jumped();
    row(current)?.classList.add("is-now");
  }

  const relight = () => lamp.light(current, word);
  const resized = new ResizeObserver(relight);
  resized.observe(node);
  signal.addEventListener("abort", () => resized.disconnect());
  return {node, back: follow.back, tick, jumped, followAgain: follow.again};
}

/** Offset in its text of the letter that was clicked on, or null where the browser cannot tell. */
function offsetAt({clientX, clientY}) {
  const place = document.caretPositionFromPoint?.(clientX, clientY);
  if (place) return place.offsetNode.nodeType === Node.TEXT_NODE ? place.offset : null;
  const range = document.caretRangeFromPoint?.(clientX, clientY);
  return range?.startContainer.nodeType === Node.TEXT_NODE ? range.startOffset : null;
}
