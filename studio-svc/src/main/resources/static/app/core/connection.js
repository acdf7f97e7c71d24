/** Whether the server can be reached, as the last call or stream found. Dispatches `change`. */
export const connection = new EventTarget();

let away = false;

export const isAway = () => away;

export function lost() {
  change(true);
}

export function reached() {
  change(false);
}

function change(now) {
  if (now === away) return;
  away = now;
  connection.dispatchEvent(new Event("change"));
}
