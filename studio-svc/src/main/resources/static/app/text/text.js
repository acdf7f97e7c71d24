import {announce} from "../core/announce.js";
import {fill, h, say} from "../core/dom.js";
import {count, duration, instant, money} from "../core/format.js";
import {failed} from "../core/notice.js";
import {go, link} from "../core/router.js";
import {change} from "../change/change.js";
import {listen} from "../listen/listen.js";
import {production} from "../production/production.js";
import {isSettled, Story} from "./story.js";

const PARTS = {listen: ["Listen", listen], production: ["Production", production], change: ["Change", change]};

/** One text: to listen to, to watch in production, to change. Without a part, what it is ready for is shown. */
export function textPage({text: textId, part, place}, signal) {
  document.title = "Narratix";
  const story = new Story(textId, signal);
  const title = h("h1", {class: "text-title"});
  const facts = h("p", {class: "text-facts"});
  const tabs = h("nav", {class: "tabs", "aria-label": "Of this story"});
  const body = h("div", {class: "text-body"});
  const node = h("div", {class: "text"}, h("header", {class: "text-head"}, h("a", {class: "up", href: "#/"}, "All stories"), title, facts, tabs), body);
  let shown;

  const show = () => {
    const {text} = story;
    document.title = `${text.title} · Narratix`;
    say(title, text.title);
    say(facts, factsOf(text));
    facts.title = `Handed in on ${instant(text.submittedAt)}`;
    const ready = text.state === "COMPLETED";
    const wanted = part in PARTS && (part === "production" || ready) ? part : ready ? "listen" : "production";
    // What is shown stays, even if it could be listened to from now on: nobody wants a page to move by itself.
    if (shown === undefined) {
      shown = wanted;
      fill(body, PARTS[shown][1](story, signal, place));
    }
    fillTabs(tabs, textId, shown, ready);
  };
  story.addEventListener("text", show, {signal});
  story.addEventListener("attempt", () => go("texts", textId, "production"), {signal});
  story.addEventListener("settled", () => announce(verdict(story.text)), {signal});
  story.addEventListener("problem", ({detail}) => {
    say(title, detail.status === 404 ? "This story is not here" : "This story cannot be shown at the moment");
    fill(body, failed(detail, () => { fill(body); story.again(); }));
  }, {signal});
  return node;
}

const tabsShown = new WeakMap();

function fillTabs(tabs, textId, shown, ready) {
  const key = `${shown} ${ready}`;
  if (tabsShown.get(tabs) === key) return;
  tabsShown.set(tabs, key);
  fill(tabs, Object.entries(PARTS).map(([name, [says]]) => name === "production" || ready
    ? h("a", {class: "tab", href: link("texts", textId, name), "aria-current": name === shown ? "page" : null}, says)
    : h("span", {class: "tab", "aria-disabled": "true", title: "When it is ready"}, says)));
}

function factsOf(text) {
  return [
    text.durationMs ? duration(text.durationMs) : null,
    text.characters ? count(text.characters, "character") : null,
    isSettled(text) ? money(text.cost) : null,
    text.attempts.length > 1 ? `attempt ${text.attempt} of ${text.attempts.length}` : null,
  ].filter(Boolean).join(" · ");
}

function verdict(text) {
  if (text.state === "COMPLETED") return `“${text.title}” is ready: ${duration(text.durationMs)} of drama.`;
  if (text.state === "CANCELLED") return `“${text.title}” is cancelled.`;
  return `“${text.title}” has failed. ${text.failure?.reason ?? ""}`;
}
