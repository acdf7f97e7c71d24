package io.narratix.standalone;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a browser gets to the page of a text.
 *
 * @param studio where the studio is, or will be; null if nobody knows
 * @param open whether it is there now
 */
record Pages(@Nullable URI studio, boolean open) {

    static final Pages NONE = new Pages(null, false);

    /** Of a studio that is listening. */
    static Pages at(URI studio) {
        return new Pages(studio, true);
    }

    /** Of one that is to be started: it shows what was produced without it too. */
    static Pages afterServing() {
        return new Pages(StudioAddress.usual(), false);
    }

    /** What to do to see the text now, if it can be seen. */
    Optional<String> toWatch(Story story) {
        return open ? page(story) : Optional.empty();
    }

    /** What to do to listen to the text in a browser. */
    Optional<String> toListen(Story story) {
        return page(story).map(page -> open ? page : "./narratix serve, then open " + page);
    }

    private Optional<String> page(Story story) {
        String text = URLEncoder.encode(story.textId(), StandardCharsets.UTF_8).replace("+", "%20");
        return Optional.ofNullable(studio)
                .map(at -> at.resolve("#/texts/" + text).toString());
    }
}
