package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.offline.Titles.Title;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A name as it stands in the text.
 *
 * @param parts the words of the name proper, at least one
 * @param shown all of it, title included
 * @param from index of its first token
 * @param to index behind its last token
 */
record Name(@Nullable Title title, List<String> parts, String shown, int from, int to) {

    String first() {
        return parts.get(0).toLowerCase(Locale.ROOT);
    }

    String last() {
        return parts.get(parts.size() - 1).toLowerCase(Locale.ROOT);
    }

    boolean isFull() {
        return parts.size() > 1;
    }

    /** The same for every place at which the name is written alike. */
    String key() {
        String name = String.join(" ", parts).toLowerCase(Locale.ROOT);
        return title == null ? name : title.word() + " " + name;
    }
}
