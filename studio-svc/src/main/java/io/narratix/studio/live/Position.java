package io.narratix.studio.live;

import io.narratix.studio.web.Refusal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in the log of events: behind an event, or before all. */
record Position(long transaction, long id) implements Comparable<Position> {

    static final Position START = new Position(0, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,18})");

    /** @throws Refusal if it is no id of an event */
    static Position of(String text) {
        Matcher parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw Refusal.badRequest("The event id is none of ours. Send the id of the last event, or none.");
        }
        return new Position(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2)));
    }

    @Override
    public int compareTo(Position other) {
        int order = Long.compare(transaction, other.transaction);
        return order != 0 ? order : Long.compare(id, other.id);
    }

    @Override
    public String toString() {
        return transaction + "." + id;
    }
}
