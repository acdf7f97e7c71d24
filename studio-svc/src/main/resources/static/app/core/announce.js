const QUIET_MS = 8_000;

let last = -Infinity;

/** Says something to a screen reader. What is `passing`, such as progress, is said at most every few seconds. */
export function announce(text, {passing = false} = {}) {
  const now = performance.now();
  if (passing && now - last < QUIET_MS) return;
  last = now;
  document.getElementById("spoken").textContent = text;
}
