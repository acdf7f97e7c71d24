/**
 * Elements made by hand. Text is only ever set as text, so a story that is HTML or script is shown, never run.
 *
 * @param {string} tag the element's name
 * @param {object} [props] `class`, `on` (listeners), `data` (data-*), `vars` (CSS custom properties); others are
 *     properties where the element has them, attributes otherwise; null and undefined are left out
 * @param {...(Node|string|number|null|Array)} children strings become text
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value !== null && value !== undefined) give(element, name, value);
  }
  element.append(...nodes(children));
  return element;
}

const GIVING = {
  class: (element, value) => element.setAttribute("class", value),
  on: (element, value) => Object.entries(value).forEach(([type, heard]) => element.addEventListener(type, heard)),
  data: (element, value) => Object.assign(element.dataset, value),
  vars: (element, value) => Object.entries(value).forEach(([name, set]) => element.style.setProperty(name, set)),
};

function give(element, name, value) {
  if (GIVING[name]) GIVING[name](element, value);
  else if (name in element && !name.includes("-") && typeof value !== "object") setProperty(element, name, value);
  else if (value === true) element.setAttribute(name, "");
  else if (value !== false) element.setAttribute(name, String(value));
}

/** Some properties are read-only in some elements (`list`, `form`): those are attributes. */
function setProperty(element, name, value) {
  try {
    element[name] = value;
  } catch {
    element.setAttribute(name, String(value));
  }
}

function nodes(children) {
  return children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false)
      .map(child => child instanceof Node ? child : String(child));
}

/** Puts `children` in the place of all that is in `element`. */
export function fill(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

/** Sets an element's text only if it differs, so that nothing is laid out or announced anew without a cause. */
export function say(element, text) {
  if (element.textContent !== text) element.textContent = text;
}

/** Calls `draw` at most once per frame, however often the answer is called; not any more once `signal` is aborted. */
export function perFrame(draw, signal) {
  let asked = false;
  return () => {
    if (asked || signal?.aborted) return;
    asked = true;
    requestAnimationFrame(() => {
      asked = false;
      if (!signal?.aborted) draw();
    });
  };
}

/** Calls `work` when it has not been asked for during `ms`. */
export function settled(work, ms, signal) {
  let timer = 0;
  signal?.addEventListener("abort", () => clearTimeout(timer));
  return (...given) => {
    clearTimeout(timer);
    if (!signal?.aborted) timer = setTimeout(() => work(...given), ms);
  };
}

/** Calls `work` at once and then at most once in `ms`, the last asking included. */
export function atMostEvery(ms, work, signal) {
  let last = -Infinity;
  let timer = 0;
  signal?.addEventListener("abort", () => clearTimeout(timer));
  return () => {
    if (timer || signal?.aborted) return;
    const run = () => {
      timer = 0;
      last = performance.now();
      work();
    };
    const wait = last + ms - performance.now();
    if (wait <= 0) run();
    else timer = setTimeout(run, wait);
  };
}
