import {fill, h, say} from "../core/dom.js";
import {clock} from "../core/format.js";
import {icon} from "../core/icons.js";

const RATES = [0.75, 1, 1.25, 1.5, 1.75, 2];
const STEMS = {speech: ["voice", "Speech"], music: ["music", "Music"], effects: ["effect", "Effects"]};

/** The keys of the tape machine: play, back and on, speed, stems, chapters, zoom. */
export function deck({score, player, view}, signal) {
  const play = h("button", {type: "button", class: "play", on: {click: () => player.toggle()}});
  const now = h("span", {class: "deck-now"}, "0:00");
  const rate = h("select", {class: "rate", "aria-label": "Speed", on: {change: () => player.setRate(Number(rate.value))}},
      RATES.map(value => h("option", {value, selected: value === 1}, `${value}×`)));
  const stems = player.stems.map(name => stemButton(name));
  const chapters = score.chapters.length > 1 && h("select", {class: "chapters", "aria-label": "Chapter",
    on: {change: () => player.seek(score.chapters[chapters.value].startMs)}}, score.chapters.map((chapter, at) => h("option", {value: at}, chapter.title)));

  function stemButton(name) {
    const [drawing, says] = STEMS[name] ?? ["voice", name];
    const button = h("button", {type: "button", class: "stem", title: `${says} on or off`, "aria-label": says, on: {click: () => player.setStem(name, !player.isOn(name))}},
        icon(drawing), h("span", {}, says));
    const show = () => button.setAttribute("aria-pressed", String(player.isOn(name)));
    player.addEventListener("stems", show, {signal});
    show();
    return button;
  }

  const show = () => {
    fill(play, icon(player.playing ? "pause" : "play"));
    play.setAttribute("aria-label", player.playing ? "Pause" : "Play");
  };
  player.addEventListener("state", show, {signal});
  player.addEventListener("rate", () => { rate.value = String(player.rate); }, {signal});
  show();

  const look = (name, says, does) => h("button", {type: "button", class: "button-quiet", title: says, "aria-label": says, on: {click: does}}, icon(name));
  const node = h("div", {class: "deck-keys"},
      h("div", {class: "deck-move"},
          look("back", "10 seconds back", () => player.seek(player.timeMs - 10_000)), play,
          look("forward", "10 seconds on", () => player.seek(player.timeMs + 10_000)),
          h("span", {class: "deck-time"}, now, h("span", {class: "deck-length"}, ` / ${clock(score.durationMs)}`))),
      chapters,
      stems.length > 0 && h("div", {class: "stems", role: "group", "aria-label": "What is heard"}, stems),
      h("div", {class: "deck-end"}, rate,
          look("wider", "See more", () => view.zoom(0.5, player.timeMs)), look("closer", "See closer", () => view.zoom(2, player.timeMs))));

  function tick() {
    say(now, clock(player.timeMs));
    if (!chapters || document.activeElement === chapters) return;
    const at = String(Math.max(0, score.chapterAt(player.timeMs)));
    if (chapters.value !== at) chapters.value = at;
  }
  return {node, tick};
}

export function faster(player, step) {
  const at = RATES.indexOf(player.rate) + step;
  if (RATES[at]) player.setRate(RATES[at]);
}
