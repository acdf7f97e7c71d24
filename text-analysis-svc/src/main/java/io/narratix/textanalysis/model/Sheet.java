package io.narratix.textanalysis.model;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.textanalysis.Line;
import io.narratix.textanalysis.offline.LineCutter;
import io.narratix.textanalysis.offline.Passage;
import io.narratix.textanalysis.offline.Passages;
import io.narratix.textanalysis.offline.Segment;
import java.util.ArrayList;
import java.util.List;

/**
 * The text as the model sees it: segments in reading order, a partition of the text, none much longer than
 * {@value #LONGEST} characters.
 */
final class Sheet {

    static final int LONGEST = 2_000;

    private final Manuscript manuscript;
    private final List<Unit> units = new ArrayList<>();
    private final List<Integer> indexOf = new ArrayList<>();

    private Sheet(Manuscript manuscript) {
        this.manuscript = manuscript;
    }

    static Sheet of(Manuscript manuscript) {
        Sheet sheet = new Sheet(manuscript);
        LineCutter cutter = new LineCutter(manuscript.text());
        for (Passage passage : Passages.of(manuscript)) {
            for (Segment segment : passage.segments()) {
                sheet.add(passage.kind(), segment, cutter);
            }
        }
        return sheet;
    }

    private void add(Line.Kind kind, Segment segment, LineCutter cutter) {
        boolean marked = kind == Line.Kind.NARRATION
                && !manuscript.wordsIn(segment.span()).isEmpty();
        for (Span span : segment.span().length() > LONGEST ? cutter.cut(segment.span()) : List.of(segment.span())) {
            units.add(new Unit(marked ? indexOf.size() + 1 : 0, span, kind, segment.spoken()));
            if (marked) {
                indexOf.add(units.size() - 1);
            }
        }
    }

    Manuscript manuscript() {
        return manuscript;
    }

    List<Unit> units() {
        return units;
    }

    /** How many segments are marked; their numbers are those from 1 to this. */
    int marked() {
        return indexOf.size();
    }

    /** The place among all units of the marked one. */
    int indexOf(int number) {
        return indexOf.get(number - 1);
    }

    List<Span> markedSpans() {
        return indexOf.stream().map(index -> units.get(index).span()).toList();
    }

    Unit marked(int number) {
        return units.get(indexOf(number));
    }
}
