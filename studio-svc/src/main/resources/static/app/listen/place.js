const EVERY_MS = 1_000;
const END_MS = 5_000;

/** Goes on where one left off, on this device; a drama that was heard to its end begins anew. */
export function keepPlace(story, player, score, signal) {
  const key = `narratix.place.${story.textId}`;
  const kept = Number(recalled(key));
  if (kept > 0 && kept < score.durationMs - END_MS) player.seek(kept);
  const keep = () => keepAs(key, player.timeMs);
  const timer = setInterval(() => player.playing && keep(), EVERY_MS);
  player.addEventListener("state", () => { if (!player.playing) keep(); }, {signal});
  addEventListener("pagehide", keep, {signal});
  player.addEventListener("time", keep, {signal});
  signal.addEventListener("abort", () => clearInterval(timer));
}

function recalled(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function keepAs(key, ms) {
  try {
    localStorage.setItem(key, String(Math.round(ms)));
  } catch { /* Then it begins anew next time. */ }
}
