import {address, call, read} from "../core/api.js";
import {fill, h} from "../core/dom.js";
import {capital} from "../core/format.js";
import {bind} from "../core/keys.js";
import {failed} from "../core/notice.js";
import {go} from "../core/router.js";
import {axis} from "./axis.js";
import {castList} from "./cast.js";
import {deck, faster} from "./deck.js";
import {downloads} from "./downloads.js";
import {missingNote} from "./missing.js";
import {keepPlace} from "./place.js";
import {Peaks} from "./peaks.js";
import {Player} from "./player.js";
import {Score} from "./score.js";
import {transcript} from "./transcript.js";
import {View} from "./view.js";
import {wave} from "./wave.js";

const STEMS = ["speech", "music", "effects"];
// From this length on the waveform begins with its first minutes, not with the whole.
const LONG_MS = 20 * 60_000;
const FIRST_LOOK_MS = 5 * 60_000;

/** A drama to listen to and read along. */
export function listen(story, signal, place) {
  const node = h("div", {class: "listen"}, h("p", {class: "wait"}, "Opening …"));
  const open = async () => {
    try {
      const score = await scoreOf(story, signal);
      if (!signal.aborted) fill(node, stage(story, score, signal, place));
    } catch (problem) {
      if (problem.name !== "AbortError") fill(node, failed(problem, open));
    }
  };
  open();
  return node;
}

async function scoreOf(story, signal) {
  const file = story.text.files.find(one => one.name === "timeline.json");
  if (!file) throw new Error("This drama has no timeline, so it cannot be read along here. Its files can be downloaded.");
  const [timeline, body] = await Promise.all([read(file.href, {signal}),
    call(address("texts", story.textId, "body"), {signal}).then(answer => answer.text()).catch(() => null)]);
  return new Score(timeline, body);
}

function stage(story, score, signal, place) {
  const file = name => story.text.files.find(one => one.name === name);
  const stems = STEMS.map(name => ({name, href: file(`stems/${name}.flac`)?.href})).filter(stem => stem.href);
  const mix = file("final.mp3");
  const player = new Player(mix.href, stems, signal);
  const view = new View(score.durationMs);
  if (score.durationMs > LONG_MS) view.show(0, FIRST_LOOK_MS);
  const parts = {score, player, view, peaks: new Peaks(mix, score.durationMs, signal),
    edit: line => go("texts", story.textId, "change", String(line.line))};
  const script = transcript(parts, signal);
  const shape = wave(parts, signal);
  const keys = deck(parts, signal);
  const trouble = h("div");

  const tick = () => {
    script.tick();
    shape.tick();
    keys.tick();
  };
  run(player, () => { view.keep(player.timeMs); tick(); }, signal);
  player.addEventListener("time", () => { view.keep(player.timeMs); tick(); }, {signal});
  player.addEventListener("jump", script.jumped, {signal});
  player.addEventListener("trouble", () => fill(trouble, failed(new Error("The audio cannot be fetched at the moment."), () => { fill(trouble); player.play(); })), {signal});
  player.addEventListener("state", () => { if (player.playing) fill(trouble); }, {signal});
  bindKeys(player, score, view, script, signal);
  nowPlaying(story, player, signal);
  keepPlace(story, player, score, signal);
  // Who asked to listen hears it at once; where the browser wants a click first, the key to press is there.
  if (place === "play") player.play();
  return [
    h("div", {class: "listen-head"}, missingNote(story.text), castList(score)),
    script.node,
    downloads(story.text.files),
    h("section", {class: "deck", "aria-label": "Player"}, script.back, trouble, h("div", {class: "deck-wave"}, shape.node, axis(parts, signal).node), keys.node),
  ];
}

/** Calls `frame` with every frame of the screen as long as it plays. */
function run(player, frame, signal) {
  let running = false;
  const step = () => {
    if (signal.aborted || !player.playing) {
      running = false;
      return;
    }
    frame();
    requestAnimationFrame(step);
  };
  player.addEventListener("state", () => {
    if (running || !player.playing) return;
    running = true;
    requestAnimationFrame(step);
  }, {signal});
}

function bindKeys(player, score, view, script, signal) {
  const jump = step => {
    const at = score.lineAt(player.timeMs + (step < 0 ? -1500 : 0)) + (step > 0 ? 1 : 0);
    const line = score.lines[Math.min(score.lines.length - 1, Math.max(0, at))];
    if (line) player.seek(line.startMs);
  };
  const chapter = step => {
    const at = score.chapterAt(player.timeMs + (step < 0 ? -3000 : 0)) + (step > 0 ? 1 : 0);
    if (score.chapters[Math.max(0, at)]) player.seek(score.chapters[Math.max(0, at)].startMs);
  };
  bind("Listening", [
    {keys: [" ", "k"], says: "Play or pause", does: () => player.toggle()},
    {keys: ["ArrowLeft"], says: "5 seconds back", does: () => player.seek(player.timeMs - 5000)},
    {keys: ["ArrowRight"], says: "5 seconds on", does: () => player.seek(player.timeMs + 5000)},
    {keys: ["j"], says: "10 seconds back", does: () => player.seek(player.timeMs - 10_000)},
    {keys: ["l"], says: "10 seconds on", does: () => player.seek(player.timeMs + 10_000)},
    {keys: ["Shift+ArrowLeft"], says: "The line before", does: () => jump(-1)},
    {keys: ["Shift+ArrowRight"], says: "The next line", does: () => jump(1)},
    {keys: ["["], says: "The chapter before", does: () => chapter(-1)},
    {keys: ["]"], says: "The next chapter", does: () => chapter(1)},
    {keys: ["<", ","], says: "Slower", does: () => faster(player, -1)},
    {keys: [">", "."], says: "Faster", does: () => faster(player, 1)},
    ...player.stems.map((stem, at) => ({keys: [String(at + 1)], says: `${capital(stem)} on or off`, does: () => player.setStem(stem, !player.isOn(stem))})),
    {keys: ["f"], says: "Back to what sounds", does: () => script.followAgain()},
    {keys: ["+", "="], says: "See closer", does: () => view.zoom(2, player.timeMs)},
    {keys: ["-"], says: "See more", does: () => view.zoom(0.5, player.timeMs)},
  ], signal);
}

/** Tells the system what plays, so that its media keys work. */
function nowPlaying(story, player, signal) {
  const session = navigator.mediaSession;
  if (!session) return;
  session.metadata = new MediaMetadata({title: story.text.title, artist: "Narratix"});
  const does = {play: () => player.play(), pause: () => player.pause(), seekbackward: () => player.seek(player.timeMs - 10_000),
    seekforward: () => player.seek(player.timeMs + 10_000)};
  Object.entries(does).forEach(([action, handler]) => session.setActionHandler(action, handler));
  signal.addEventListener("abort", () => {
    session.metadata = null;
    Object.keys(does).forEach(action => session.setActionHandler(action, null));
  });
}
