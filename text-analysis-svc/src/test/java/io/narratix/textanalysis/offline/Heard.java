package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Findings;
import io.narratix.textanalysis.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the analyst found in a text. */
final class Heard implements Findings {

    private static final OfflineStoryAnalyst ANALYST = new OfflineStoryAnalyst();

    private final Manuscript manuscript;
    private final List<CastEntry> cast = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    private Heard(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    static Heard in(String text) {
        Heard heard = new Heard(Manuscript.of(text));
        ANALYST.analyse(heard.manuscript, "en", Meter.FREE, heard);
        return heard;
    }

    @Override
    public void introduces(CastEntry character) {
        cast.add(character);
    }

    @Override
    public void speaks(Line line) {
        if (cast.stream().noneMatch(one -> one.id().equals(line.speaker()))) {
            throw new AssertionError(line.speaker() + " speaks before being introduced");
        }
        lines.add(line);
    }

    List<CastEntry> cast() {
        return cast;
    }

    List<Line> lines() {
        return lines;
    }

    String text(Line line) {
        return line.span().in(manuscript.text());
    }

    String wholeText() {
        return lines.stream().map(this::text).collect(Collectors.joining());
    }

    CastEntry character(String id) {
        return cast.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** All that is said, as {@code speaker: words}. */
    List<String> dialogue() {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.DIALOGUE)
                .map(line -> line.speaker() + ": " + bare(text(line)))
                .toList();
    }

    /** Who speaks, quote by quote. */
    List<String> speakers() {
        return lines.stream()
                .filter(line -> line.kind() == Line.Kind.DIALOGUE)
                .map(Line::speaker)
                .toList();
    }

    private static String bare(String quote) {
        return quote.strip()
                .replaceAll("\\s+", " ")
                .replaceAll("^[\"'\u201c\u2018\u00ab\u2014]+\\s*|\\s*[\"'\u201d\u2019\u00bb]+$", "");
    }
}
