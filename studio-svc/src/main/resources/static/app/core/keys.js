import {h} from "./dom.js";
import {openDialog} from "./dialog.js";

const groups = new Map();

/**
 * Keys that do something as long as `signal` is not aborted.
 *
 * @param {string} group what they belong to, as a heading
 * @param {Array<{keys: string[], says: string, does: function()}>} bindings keys as `KeyboardEvent.key` names them, with
 *     `Shift+` before them where the shift key is meant to be held
 */
export function bind(group, bindings, signal) {
  groups.set(group, bindings);
  signal?.addEventListener("abort", () => groups.get(group) === bindings && groups.delete(group));
}

const NAMES = {" ": "Space", ArrowLeft: "←", ArrowRight: "→", Escape: "Esc"};
const shown = key => (key.startsWith("Shift+") ? ["Shift", key.slice(6)] : [key]).map(part => NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part));

function typing(target) {
  return target instanceof HTMLElement
      && (target.isContentEditable || target.closest("input:not([type=checkbox]):not([type=radio]),textarea,select,dialog") !== null);
}

/** Space and Enter press the button that has the focus, arrows move a slider or a radio: those are not ours. */
function claimed(event) {
  if (event.key === " ") return event.target.closest("button,a,summary,input") !== null;
  return event.key.startsWith("Arrow") && event.target.closest("[role=slider],[role=tablist],input") !== null;
}

export function listen() {
  bind("Anywhere", [
    {keys: ["?"], says: "Show these keys", does: showKeys},
    {keys: ["h"], says: "All stories", does: () => { location.hash = "#/"; }},
  ]);
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || typing(event.target)) return;
    if (claimed(event)) return;
    const key = event.shiftKey && event.key.length > 1 ? `Shift+${event.key}` : event.key.length === 1 ? event.key.toLowerCase() : event.key;
    for (const bindings of groups.values()) {
      const bound = bindings.find(({keys}) => keys.includes(key));
      if (bound) {
        event.preventDefault();
        bound.does();
        return;
      }
    }
  });
}

export function showKeys() {
  const list = [...groups].reverse().map(([group, bindings]) => [
    h("h3", {}, group),
    h("dl", {class: "keys"}, bindings.map(({keys, says}) => h("div", {},
        h("dt", {}, keys.map((key, at) => [at > 0 ? " or " : null, shown(key).map(part => h("kbd", {}, part))])),
        h("dd", {}, says)))),
  ]);
  openDialog("Keys", h("div", {class: "stack"}, list));
}
