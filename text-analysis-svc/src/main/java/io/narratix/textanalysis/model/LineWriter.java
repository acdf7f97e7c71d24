package io.narratix.textanalysis.model;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Delivery;
import io.narratix.textanalysis.Findings;
import io.narratix.textanalysis.Line;
import io.narratix.textanalysis.offline.LineCutter;
import java.util.HashSet;
import java.util.Set;

/** Tells what is settled of a draft in reading order, as far as nothing is missing, and everybody before they speak. */
final class LineWriter {

    private final Draft draft;
    private final Findings findings;
    private final LineCutter cutter;
    private final Set<String> introduced = new HashSet<>();
    private int next;
    private int number;

    LineWriter(Draft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.cutter = new LineCutter(draft.sheet().manuscript().text());
    }

    /** Tells what can be told by now. */
    void goOn() {
        while (draft.cast().isComplete() && next < units() && draft.isSettled(next)) {
            introduce(CastEntry.NARRATOR);
            Unit unit = draft.sheet().units().get(next);
            draft.pieces(next).forEach(piece -> write(unit, piece));
            next++;
        }
    }

    boolean isAtTheEnd() {
        return next == units();
    }

    private int units() {
        return draft.sheet().units().size();
    }

    private void write(Unit unit, Piece piece) {
        introduce(piece.speaker());
        boolean dialogue = unit.isMarked() && (unit.said() || !piece.speaker().equals(CastEntry.NARRATOR));
        Line.Kind kind = dialogue ? Line.Kind.DIALOGUE : unit.kind();
        cutter.cut(piece.span()).forEach(span -> write(span, kind, piece));
    }

    private void write(Span span, Line.Kind kind, Piece piece) {
        Manuscript manuscript = draft.sheet().manuscript();
        boolean silent = manuscript.wordsIn(span).isEmpty();
        findings.speaks(new Line(
                ++number,
                span,
                silent ? Line.Kind.BREAK : kind,
                silent ? CastEntry.NARRATOR : piece.speaker(),
                silent ? Delivery.PLAIN : piece.delivery()));
    }

    private void introduce(String speaker) {
        if (introduced.add(speaker)) {
            findings.introduces(draft.cast().entry(speaker));
        }
    }
}
