import {h} from "../core/dom.js";
import {count} from "../core/format.js";
import {sentence} from "../core/notice.js";
import {stageOf, TRACKS} from "./stages.js";

const MOST = 60;

/** What did not go smoothly, said plainly: retries, failures, and what the drama does without. */
export function incidents(story) {
  const stages = TRACKS.flatMap(track => track.stages);
  const found = stages.flatMap(stage => story.items.of(stage).filter(item => item.retries > 0 || item.state === "FAILED")
      .map(item => ({stage, ...item})));
  if (found.length === 0) return null;
  return h("section", {class: "incidents"}, h("h2", {}, "What did not go smoothly"),
      h("ul", {}, found.slice(0, MOST).map(item => h("li", {class: item.state === "FAILED" ? "is-bad" : null},
          h("span", {class: "incident-where"}, `${stageOf(item.stage).name}, ${item.item}`),
          h("span", {}, what(item))))),
      found.length > MOST && h("p", {class: "quiet"}, `And ${count(found.length - MOST, "more", "more")}.`));
}

function what({state, retries, detail}) {
  const times = retries === 1 ? "once" : retries === 2 ? "twice" : `${retries} times`;
  const outcome = {FINISHED: `Done after it was tried again ${times}.`, RECALLED: "Recalled from an earlier attempt.",
    RUNNING: `Being tried again (${times} so far).`, FAILED: retries ? `Given up after it was tried again ${times}.` : "It failed."}[state];
  return detail ? `${outcome} ${sentence(detail)}` : outcome;
}
