import {address, query} from "../core/api.js";
import {fill, h, settled} from "../core/dom.js";
import {count, words} from "../core/format.js";
import {sampleButton} from "./sample.js";

const EMOTIONS = ["NEUTRAL", "JOY", "SADNESS", "ANGER", "FEAR", "SURPRISE", "DISGUST", "TENDER", "URGENT", "CALM"];
const LOUDNESS = ["WHISPER", "SOFT", "NORMAL", "LOUD", "SHOUT"];
const PACES = ["SLOW", "NORMAL", "FAST"];
const PAGE = 40;

/** How lines are said: found by their words, who says them or their number; heard; changed. */
export function linesPart(story, {lines, cast}, wishes, signal, place) {
  const names = new Map(cast.map(character => [character.id, character.name]));
  const spoken = lines.filter(line => line.kind !== "BREAK" && line.firstWord > 0);
  const list = h("ol", {class: "sayings"});
  const says = h("p", {class: "quiet"});
  const more = h("button", {type: "button", class: "button", on: {click: () => show(shown + PAGE)}}, "More lines");
  const search = h("input", {type: "search", placeholder: "Words, a name or a line’s number", "aria-label": "Find lines", value: place ?? "",
    on: {input: settled(() => show(PAGE), 200, signal)}});
  let shown = PAGE;

  function show(until) {
    shown = until;
    const found = matching(search.value.trim().toLowerCase());
    fill(list, found.slice(0, shown).map(row));
    more.hidden = found.length <= shown;
    fill(says, found.length === 0 ? "No line is like that." : `${count(found.length, "line")}${found.length > shown ? `, the first ${shown} of them` : ""}`);
  }

  function matching(wanted) {
    if (wanted === "") return spoken;
    if (/^\d+$/.test(wanted)) return spoken.filter(line => line.line === Number(wanted));
    return spoken.filter(line => line.text.toLowerCase().includes(wanted) || (names.get(line.speaker) ?? "").toLowerCase().includes(wanted));
  }

  function row(line) {
    const item = h("li", {class: "saying"});
    const draw = () => {
      const delivery = wishes.deliveries.get(String(line.line)) ?? line.delivery;
      item.classList.toggle("is-wished", wishes.deliveries.has(String(line.line)));
      fill(item,
          h("div", {class: "saying-head"}, h("span", {class: "saying-number"}, line.line), h("strong", {}, names.get(line.speaker) ?? line.speaker),
              line.durationMs && sampleButton(address("texts", story.textId, "lines", String(line.line), "audio") + query({attempt: story.text.attempt}), "Hear this line", signal)),
          h("p", {class: "saying-text"}, written(line)),
          h("div", {class: "saying-how"},
              choice("Feeling", EMOTIONS, delivery.emotion ?? "NEUTRAL", emotion => wish({...delivery, emotion})),
              choice("Loudness", LOUDNESS, delivery.loudness ?? "NORMAL", loudness => wish({...delivery, loudness})),
              choice("Pace", PACES, delivery.pace ?? "NORMAL", pace => wish({...delivery, pace})),
              line.edited && h("button", {type: "button", class: "button-quiet", on: {click: () => set(null)}}, "As it was read")));
    };
    const wish = delivery => set(same(delivery, line.delivery) ? undefined : delivery);
    const set = value => {
      wishes.set("deliveries", String(line.line), value);
      draw();
    };
    draw();
    return item;
  }
  wishes.addEventListener("change", () => { if (wishes.size === 0) show(shown); }, {signal});
  show(PAGE);
  const node = h("section", {class: "part"}, h("div", {class: "part-head"}, h("h2", {}, "Lines"), h("label", {class: "search"}, search)), says, list, more);
  if (place) requestAnimationFrame(() => node.scrollIntoView({block: "start"}));
  return node;
}

const written = ({kind, text}) => kind === "HEADING" ? text.trim().replace(/^#+\s+/, "") : text.trim();

function choice(name, values, chosen, take) {
  const select = h("select", {"aria-label": name, on: {change: () => take(select.value)}},
      values.map(value => h("option", {value, selected: value === chosen}, words(value))));
  return h("label", {class: "field-small"}, h("span", {}, name), select);
}

const same = (a, b) => ["emotion", "loudness", "pace"].every(name => (a[name] ?? b[name]) === b[name]);
