package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Delivery;
import io.narratix.textanalysis.Findings;
import io.narratix.textanalysis.Line;
import io.narratix.textanalysis.offline.Page.Piece;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells the lines in reading order, and everybody before they first speak. */
final class Script {

    private final Manuscript manuscript;
    private final Dramatis dramatis;
    private final Map<Segment, Persona> speakers;
    private final Findings findings;
    private final LineCutter cutter;
    private final Portraits portraits = new Portraits();
    private final Set<String> introduced = new HashSet<>();
    private int number;

    Script(Manuscript manuscript, Dramatis dramatis, Map<Segment, Persona> speakers, Findings findings) {
        this.manuscript = manuscript;
        this.dramatis = dramatis;
        this.speakers = speakers;
        this.findings = findings;
        this.cutter = new LineCutter(manuscript.text());
    }

    void tell(List<Page> pages) {
        boolean firstPerson = speakers.containsValue(dramatis.teller());
        findings.introduces(Portraits.narrator(dramatis.teller(), firstPerson));
        pages.forEach(this::tell);
    }

    private void tell(Page page) {
        if (page.pieces().isEmpty()) {
            lines(page.passage().span(), page.passage().kind(), CastEntry.NARRATOR, Delivery.PLAIN);
        }
        for (int at = 0; at < page.pieces().size(); at++) {
            Piece piece = page.pieces().get(at);
            Span span = piece.segment().span();
            if (piece.spoken()) {
                Delivery delivery = Deliveries.of(page.pieces(), at, span.in(manuscript.text()));
                lines(span, Line.Kind.DIALOGUE, speaker(piece), delivery);
            } else {
                lines(span, Line.Kind.NARRATION, CastEntry.NARRATOR, Delivery.PLAIN);
            }
        }
    }

    private String speaker(Piece piece) {
        Persona persona = speakers.get(piece.segment());
        if (persona == null || persona == dramatis.teller()) {
            return CastEntry.NARRATOR;
        }
        CastEntry entry = portraits.of(persona);
        if (introduced.add(entry.id())) {
            findings.introduces(entry);
        }
        return entry.id();
    }

    private void lines(Span span, Line.Kind kind, String speaker, Delivery delivery) {
        for (Span piece : cutter.cut(span)) {
            boolean silent = manuscript.wordsIn(piece).isEmpty();
            findings.speaks(new Line(
                    ++number,
                    piece,
                    silent ? Line.Kind.BREAK : kind,
                    silent ? CastEntry.NARRATOR : speaker,
                    silent ? Delivery.PLAIN : delivery));
        }
    }
}
