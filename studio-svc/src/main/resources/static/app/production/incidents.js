import {h} from "../core/dom.js";
import {count} from "../core/format.js";
import {sentence} from "../core/notice.js";
import {stageOf, TRACKS} from "./stages.js";

const MOST = 60;

/** What did not go smoothly, said plainly: retries, failures, and what the drama does without. */
export function incidents(story) {
  const stages = TRACKS.flatMap(track => track.stages);
  const fallbacks = new Map((story.text.fallbacks ?? []).map(one => [`${one.stage} ${one.item}`, one]));
  const found = stages.flatMap(stage => story.items.of(stage)
      .map(item => ({...item, stage, fallback: fallbacks.get(`${stage} ${item.item}`)}))
      .filter(item => item.retries > 0 || item.state === "FAILED" || item.fellBack || item.fallback));
  if (found.length === 0) return null;
  return h("section", {class: "incidents"}, h("h2", {}, "What did not go smoothly"),
      h("ul", {}, found.slice(0, MOST).map(item => h("li", {class: item.state === "FAILED" ? "is-bad" : null},
          h("span", {class: "incident-where"}, `${stageOf(item.stage).name}, ${item.item}`),
          h("span", {}, what(item))))),
      found.length > MOST && h("p", {class: "quiet"}, `And ${count(found.length - MOST, "more", "more")}.`));
}

function what({state, retries, detail, fellBack, fallback}) {
  if (fallback) return `${fallback.to} did it in the place of ${fallback.from}. ${sentence(fallback.reason)}`;
  if (fellBack && retries === 0 && state !== "FAILED") return `Another provider took over. ${sentence(detail)}`;
  const times = retries === 1 ? "once" : retries === 2 ? "twice" : `${retries} times`;
  const outcome = {FINISHED: `Done after it was tried again ${times}.`, RECALLED: "Recalled from an earlier attempt.",
    RUNNING: `Being tried again (${times} so far).`, FAILED: retries ? `Given up after it was tried again ${times}.` : "It failed."}[state];
  return detail ? `${outcome} ${sentence(detail)}` : outcome;
}
