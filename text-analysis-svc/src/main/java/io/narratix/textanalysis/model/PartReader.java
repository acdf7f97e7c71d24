package io.narratix.textanalysis.model;

import io.narratix.languagemodel.ElementSink;
import io.narratix.languagemodel.Labels;
import io.narratix.languagemodel.Part;
import io.narratix.textanalysis.CastEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Takes one answer about a part, element by element, into the draft. */
final class PartReader implements ElementSink {

    static final String CHARACTERS = "characters";
    static final String LINES = "lines";

    private static final int MOST_COMPLAINTS = 12;

    private final Draft draft;
    private final Part part;
    private final Runnable news;
    private final List<Label> ofStrangers = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    PartReader(Draft draft, Part part, Runnable news) {
        this.draft = draft;
        this.part = part;
        this.news = news;
    }

    @Override
    public void take(String list, ObjectNode element) {
        if (list.equals(CHARACTERS)) {
            draft.cast().add(new Labels(element));
        } else {
            line(Label.of(new Labels(element)));
            news.run();
        }
    }

    /** The answer has ended: who was a stranger may be known by now. What is wrong with it, in sentences. */
    List<String> complaints() {
        for (Label label : List.copyOf(ofStrangers)) {
            Optional<CastEntry> speaker = draft.cast().find(label.who());
            if (speaker.isPresent()) {
                take(label, speaker.get());
            } else {
                complain("segment %d: nobody called '%s' is among the characters"
                        .formatted(label.number(), label.who()));
            }
        }
        return List.copyOf(complaints);
    }

    private void line(Label label) {
        draft.cast().complete();
        Optional<CastEntry> speaker = draft.cast().find(label.who());
        if (speaker.isPresent()) {
            take(label, speaker.get());
        } else {
            ofStrangers.add(label);
        }
        draft.passed(part, Math.min(label.number(), part.last()));
    }

    private void take(Label label, CastEntry speaker) {
        draft.take(label, speaker, part).ifPresent(this::complain);
    }

    private void complain(String sentence) {
        if (complaints.size() < MOST_COMPLAINTS) {
            complaints.add(sentence);
        }
    }
}
