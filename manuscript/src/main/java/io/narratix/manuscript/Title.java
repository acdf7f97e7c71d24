package io.narratix.manuscript;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds what a text is called, in the text itself. */
public final class Title {

    private static final int LONGEST = 80;
    private static final Pattern TITLE = Pattern.compile("\\p{Lu}.*[\\p{L}\\p{N}]");

    private Title() {}

    /** The first chapter that has a title, or else a first line that stands alone, is short and ends no sentence. */
    public static Optional<String> of(Manuscript manuscript) {
        return manuscript.chapters().stream()
                .map(Chapter::title)
                .filter(title -> !title.isBlank())
                .findFirst()
                .or(() -> titleLine(manuscript));
    }

    private static Optional<String> titleLine(Manuscript manuscript) {
        List<Span> paragraphs = manuscript.paragraphs();
        String first = paragraphs.get(0).in(manuscript.text()).strip();
        boolean standsAlone = paragraphs.size() > 1 && first.lines().count() == 1;
        return standsAlone && first.length() <= LONGEST && TITLE.matcher(first).matches()
                ? Optional.of(first)
                : Optional.empty();
    }
}
