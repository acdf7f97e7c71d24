package io.narratix.studio.production;

import io.narratix.events.Fallback;

/** An item that another provider did than the one that was to do it, and why. */
record StoodIn(String stage, String item, String from, String to, String reason) {

    static StoodIn of(Fallback event) {
        return new StoodIn(event.getStage(), event.getItem(), event.getFrom(), event.getTo(), event.getReason());
    }
}
