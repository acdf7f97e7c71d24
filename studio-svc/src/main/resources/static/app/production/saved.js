import {h} from "../core/dom.js";
import {duration} from "../core/format.js";

/** What was saved by working side by side, against one thing after the other. */
export function saved(text) {
  const {elapsedMs, oneByOneMs} = text;
  if (!elapsedMs || !oneByOneMs || oneByOneMs <= elapsedMs) return null;
  const less = oneByOneMs - elapsedMs;
  const percent = Math.round(less / oneByOneMs * 100);
  const over = text.finishedAt !== undefined;
  return h("section", {class: "saved", "aria-label": "What was saved"},
      h("p", {class: "saved-figure"}, h("strong", {}, `${percent} %`), ` ${over ? "saved" : "saved so far"}: ${duration(less)}`),
      h("dl", {class: "saved-bars"},
          bar("Side by side", elapsedMs, oneByOneMs, "saved-now"),
          bar("One by one", oneByOneMs, oneByOneMs, "")));
}

function bar(name, ms, longest, kind) {
  return h("div", {class: `saved-bar ${kind}`}, h("dt", {}, name),
      h("dd", {}, h("span", {class: "saved-fill", "aria-hidden": "true", vars: {"--part": String(ms / longest)}}), h("span", {class: "saved-ms"}, duration(ms))));
}
