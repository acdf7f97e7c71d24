import {h, perFrame} from "../core/dom.js";
import {clock, words} from "../core/format.js";
import {icon} from "../core/icons.js";

/** What lies on the axis of time beside the speech: chapters, the scenes' music, and effects on their word. */
export function axis({score, view, player}, signal) {
  const chapters = h("div", {class: "marks marks-chapters"});
  const music = h("div", {class: "marks marks-music", role: "group", "aria-label": "Music"});
  const effects = h("div", {class: "marks marks-effects", role: "group", "aria-label": "Sound effects"});
  const node = h("div", {class: "axis-marks"},
      score.chapters.length > 1 && chapters,
      score.scenes.some(scene => scene.music || scene.bed) && row("music", "Music", music),
      score.effects.length > 0 && row("effect", "Effects", effects));

  const bands = score.scenes.filter(scene => scene.music || scene.bed).map(scene => ({...scene,
    node: mark("band", scene, words(scene.mood), `Scene ${scene.scene}, ${words(scene.mood)}: ${[scene.music && "music", scene.bed && "ambience"].filter(Boolean).join(" and ")}`)}));
  const sounds = score.effects.map(effect => ({...effect, node: mark("sound", effect, effect.name, `${effect.name}, on “${effect.text}”`)}));
  const heads = score.chapters.map(chapter => ({...chapter, node: mark("chapter", chapter, chapter.title, `Chapter: ${chapter.title}`)}));

  function mark(kind, {startMs}, text, says) {
    return h("button", {type: "button", class: `mark mark-${kind}`, title: `${says} (${clock(startMs)})`, "aria-label": `${says}, at ${clock(startMs)}`,
      tabIndex: -1, on: {click: () => player.seek(startMs)}}, h("span", {}, text));
  }

  const draw = perFrame(() => {
    place(music, bands, view);
    place(effects, sounds, view, true);
    place(chapters, heads, view);
  }, signal);
  view.addEventListener("change", draw, {signal});
  const resized = new ResizeObserver(draw);
  resized.observe(node);
  signal.addEventListener("abort", () => resized.disconnect());
  return {node};
}

function row(drawing, name, marks) {
  return h("div", {class: "marks-row"}, h("span", {class: "marks-name", title: name}, icon(drawing)), marks);
}

/** Puts those marks on the axis that can be seen; a name is shown only where it does not run into the one before. */
function place(into, marks, view, narrow = false) {
  const width = into.clientWidth;
  const shown = [];
  let free = -Infinity;
  for (const {startMs, endMs, node} of marks) {
    const [left, right] = [view.part(startMs), view.part(endMs)];
    if (right < 0 || left > 1) continue;
    node.style.setProperty("--from", String(Math.max(0, left)));
    node.style.setProperty("--part", String(Math.min(1, right) - Math.max(0, left)));
    const at = left * width;
    const named = narrow ? at >= free : (right - left) * width > 34;
    node.classList.toggle("is-named", named);
    if (narrow && named) free = at + 18 + node.textContent.length * 6.6;
    shown.push(node);
  }
  if (shown.length !== into.childElementCount || shown.some((node, index) => into.children[index] !== node)) into.replaceChildren(...shown);
}
