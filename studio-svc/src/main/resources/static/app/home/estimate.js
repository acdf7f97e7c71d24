import {h} from "../core/dom.js";
import {count, duration, money} from "../core/format.js";

/** An estimate, as three figures one can take in at a glance; and where its cost comes from. */
export function promise(found) {
  const paid = found.costs.filter(item => item.cost.amount > 0);
  return [
    h("p", {class: "promise-title"}, h("cite", {}, found.title), h("span", {},
        [count(found.words, "word"), found.chapters > 1 && count(found.chapters, "chapter")].filter(Boolean).join(", "))),
    h("dl", {class: "figures"},
        figure("Length", duration(found.durationMs)),
        figure("Ready in", duration(found.productionMs)),
        figure("Cost", money(found.cost))),
    paid.length > 0 && h("p", {class: "promise-paid"}, paid.map(item => `${item.provider}: ${money(item.cost)}`).join(" · ")),
  ];
}

function figure(name, value) {
  return h("div", {}, h("dt", {}, name), h("dd", {}, value));
}
