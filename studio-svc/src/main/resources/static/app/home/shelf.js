import {read, query} from "../core/api.js";
import {atMostEvery, fill, h, settled} from "../core/dom.js";
import {failed} from "../core/notice.js";
import {follow} from "../core/stream.js";
import {bookRow} from "./book-row.js";

const PAGE = 50;
const REFRESH_MS = 1_500;
const FILTERS = [
  ["All", []],
  ["In production", ["SUBMITTED", "RUNNING", "CANCELLING"]],
  ["Ready", ["COMPLETED"]],
  ["Failed", ["FAILED", "CANCELLED"]],
];
const EVENTS = ["submitted", "progress", "cancelling", "completed", "failed"];

/** All stories, the newest first: page by page as one scrolls, kept up to date as things happen. */
export function shelf(signal) {
  const rows = new Map();
  let next;
  let states = [];
  let asked = 0;
  const list = h("ul", {class: "books"});
  const foot = h("div", {class: "books-foot"});
  const input = h("input", {type: "search", placeholder: "Search titles", "aria-label": "Search the stories", maxLength: 200,
    on: {input: settled(() => begin(), 250, signal)}});
  const filters = h("div", {class: "chips", role: "group", "aria-label": "Which stories"}, FILTERS.map(([name, wanted], at) =>
    h("button", {type: "button", class: "chip", "aria-pressed": String(at === 0), on: {click: event => {
      filters.querySelectorAll("button").forEach(one => one.setAttribute("aria-pressed", String(one === event.currentTarget)));
      states = wanted;
      begin();
    }}}, name)));
  const node = h("section", {class: "shelf", "aria-labelledby": "shelf-title"},
      h("div", {class: "shelf-head"}, h("h2", {id: "shelf-title"}, "Stories"), filters,
          h("label", {class: "search"}, input)), list, foot);

  const wanted = () => ({search: input.value.trim(), state: states, limit: PAGE});
  const page = cursor => read("api/v1/texts" + query({...wanted(), cursor}), {signal});

  async function begin() {
    const mine = ++asked;
    try {
      const first = await page();
      if (mine !== asked) return;
      rows.clear();
      fill(list);
      next = first.next;
      add(first.texts);
    } catch (problem) {
      if (problem.name !== "AbortError") fill(foot, failed(problem, begin));
    }
  }

  function add(texts) {
    for (const text of texts) {
      if (rows.has(text.textId)) continue;
      const row = bookRow(text);
      rows.set(text.textId, row);
      list.append(row.node);
    }
    ending();
  }

  function ending() {
    if (rows.size > 0) return fill(foot, next ? h("p", {class: "more-wait"}, "More …") : null);
    const filtered = input.value.trim() !== "" || states.length > 0;
    return fill(foot, h("p", {class: "empty"}, filtered ? "No story is like that." : "No story yet. The first one goes in above."));
  }

  let growing = false;
  async function grow() {
    if (!next || growing) return;
    growing = true;
    const mine = asked;
    try {
      const more = await page(next);
      if (mine !== asked) return;
      next = more.next;
      add(more.texts);
    } catch (problem) {
      if (problem.name !== "AbortError") fill(foot, failed(problem, grow));
    } finally {
      growing = false;
    }
    if (next && nearEnd()) grow();
  }
  const nearEnd = () => foot.getBoundingClientRect().top < innerHeight + 800;
  const sight = new IntersectionObserver(entries => entries.some(entry => entry.isIntersecting) && grow(), {rootMargin: "800px"});
  sight.observe(foot);
  signal.addEventListener("abort", () => sight.disconnect());

  /** The first page anew: what is known is brought up to date in its place, what is new goes on top. */
  const refresh = atMostEvery(REFRESH_MS, async () => {
    const mine = asked;
    try {
      const first = await page();
      if (mine !== asked) return;
      for (const text of first.texts.toReversed()) {
        const known = rows.get(text.textId);
        if (known) known.show(text);
        else {
          const row = bookRow(text);
          rows.set(text.textId, row);
          list.prepend(row.node);
        }
      }
      await Promise.all(unfinishedBeyond(first.texts));
      ending();
    } catch { /* The next event or the reconnect asks again. */ }
  }, signal);

  /** Rows further down that are at work still, as far as they can be seen. */
  function unfinishedBeyond(firstPage) {
    const seen = new Set(firstPage.map(text => text.textId));
    return [...rows.values()].filter(row => row.working() && !seen.has(row.textId) && inSight(row.node)).slice(0, 20)
        .map(async row => row.showText(await read(`api/v1/texts/${encodeURIComponent(row.textId)}`, {signal})));
  }
  const inSight = element => {
    const {top, bottom} = element.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  begin().then(() => follow("api/v1/events", {types: EVENTS, take: refresh, resumed: () => rows.size === 0 ? begin() : refresh(), signal}));
  const ages = setInterval(() => rows.forEach(row => row.grow()), 30_000);
  signal.addEventListener("abort", () => clearInterval(ages));
  return {node, search: () => input.focus()};
}
