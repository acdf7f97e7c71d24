package io.narratix.studio.document;

import org.jspecify.annotations.Nullable;

/**
 * A story as plain text; headings begin with {@code #}, and a line of {@code ***} stands between scenes.
 *
 * @param title what the file itself says, if anything
 * @param language BCP 47, what the file itself says, if anything
 */
public record Document(
        String text, @Nullable String title, @Nullable String language) {

    static Document of(String text) {
        return new Document(text, null, null);
    }
}
