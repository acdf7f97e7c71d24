import {h} from "../core/dom.js";
import {sentence} from "../core/notice.js";
import {link} from "../core/router.js";
import {stageOf} from "../production/stages.js";

/** Says plainly what the drama does without. */
export function missingNote(text) {
  if (text.degraded.length === 0) return null;
  return h("div", {class: "note"}, text.degraded.map(one => h("p", {}, h("strong", {}, `${stageOf(one.stage).name}: `), sentence(one.reason))),
      h("p", {}, h("a", {href: link("texts", text.textId, "production")}, "See the production")));
}
