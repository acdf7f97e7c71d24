import {h} from "../core/dom.js";
import {calm} from "../core/theme.js";

const TURNS = 4;

/**
 * Keeps what sounds in sight. Who scrolls by hand while it plays wants to look elsewhere: then it is left alone until it is
 * asked for again.
 *
 * @param {function(): HTMLElement|undefined} sounding the text that sounds
 */
export function following(sounding, player, signal) {
  let follow = true;
  const back = h("button", {type: "button", class: "button follow", hidden: true, on: {click: again}}, "Back to what sounds");

  function again() {
    follow = true;
    back.hidden = true;
    center();
  }

  /** With what comes next: moves on when the text has left the upper half of the window. */
  function next() {
    if (!follow || !player.playing) return;
    const box = sounding()?.getBoundingClientRect();
    if (box && (box.top < innerHeight * 0.15 || box.bottom > innerHeight * 0.52)) center();
  }

  /** After a jump: to where it went, unless that can be seen already. */
  function jumped() {
    follow = true;
    back.hidden = true;
    const box = sounding()?.getBoundingClientRect();
    if (box && (box.top < 0 || box.bottom > innerHeight * 0.6)) center();
  }

  function center() {
    const text = sounding();
    if (!text) return;
    const away = aim(text);
    const far = Math.abs(away) > innerHeight * 2;
    scrollBy({top: away, behavior: far || calm() ? "instant" : "smooth"});
    if (far) settle(TURNS);
  }

  /** Blocks that come near for the first time turn out higher or lower than was thought: the aim is taken again. */
  function settle(turns) {
    requestAnimationFrame(() => {
      const text = sounding();
      if (!text || signal.aborted || turns === 0) return;
      const away = aim(text);
      if (Math.abs(away) > 8) scrollBy({top: away, behavior: "instant"});
      settle(turns - 1);
    });
  }

  const aim = text => text.getBoundingClientRect().top - innerHeight * 0.28;

  const letGo = () => {
    if (!player.playing) return;
    follow = false;
    back.hidden = false;
  };
  for (const type of ["wheel", "touchmove"]) addEventListener(type, letGo, {signal, passive: true});
  addEventListener("keydown", event => {
    if (["PageUp", "PageDown", "ArrowUp", "ArrowDown", "Home", "End"].includes(event.key) && event.target === document.body) letGo();
  }, {signal});
  return {back, next, jumped, again};
}
