import {h} from "../core/dom.js";
import {count, duration, money} from "../core/format.js";

/** An estimate, as three figures one can take in at a glance; and where its cost comes from. */
export function promise(found) {
  const paid = spent(found.costs);
  return [
    h("p", {class: "promise-title"}, h("cite", {}, found.title), h("span", {},
        [count(found.words, "word"), found.chapters > 1 && count(found.chapters, "chapter")].filter(Boolean).join(", "))),
    h("dl", {class: "figures"},
        figure("Length", duration(found.durationMs)),
        figure("Ready in", duration(found.productionMs)),
        figure("Cost", found.open ? found.cost.amount > 0 ? `${money(found.cost)} and more` : "not known" : money(found.cost))),
    paid.length > 0 && h("p", {class: "promise-paid"}, paid.map(([provider, cost]) => `${provider}: ${cost}`).join(" · ")),
  ];
}

function figure(name, value) {
  return h("div", {}, h("dt", {}, name), h("dd", {}, value));
}

/** What each provider is paid, the first one asked first. */
function spent(costs) {
  const sums = new Map();
  for (const {provider, product, cost} of costs) {
    if (!product || cost?.amount === 0) continue;
    const sum = sums.get(provider) ?? {currency: "USD", amount: 0, open: false};
    sums.set(provider, {...sum, amount: sum.amount + (cost?.amount ?? 0), open: sum.open || !cost});
  }
  return [...sums].map(([provider, sum]) => [provider, sum.open ? "price not known" : money(sum)]);
}
