package io.narratix.audioanalysis.model;

import io.narratix.audioanalysis.Ambience;
import io.narratix.audioanalysis.Mood;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.languagemodel.Labels;
import io.narratix.languagemodel.Part;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The soundscapes of one part, in reading order without gaps: each begins where the one before it ends, whatever the model
 * says, and ends with a paragraph where one ends close by. None is shorter than {@value #SHORTEST} words.
 */
final class Soundscapes {

    static final int SHORTEST = 30;

    private static final int CLOSE_BY = 12;
    private static final int MOST_INSTRUMENTS = 4;
    private static final int MOST_AMBIENCES = 3;
    private static final int LONGEST_PROMPT = 400;
    private static final double ORDINARY_INTENSITY = 0.5;

    private final Part part;
    private final TreeSet<Integer> paragraphEnds = new TreeSet<>();
    private final List<Soundscape> found = new ArrayList<>();
    private int covered;

    Soundscapes(Manuscript manuscript, Part part) {
        this.part = part;
        this.covered = part.first() - 1;
        for (Span paragraph : manuscript.paragraphs()) {
            List<Word> words = manuscript.wordsIn(paragraph);
            if (!words.isEmpty()) {
                paragraphEnds.add(words.get(words.size() - 1).number());
            }
        }
    }

    List<Soundscape> found() {
        return found;
    }

    Optional<Part> bare() {
        return covered < part.last() ? Optional.of(new Part(covered + 1, part.last())) : Optional.empty();
    }

    /** @return what is wrong, in a sentence; empty if it was taken, or lies where there is one already */
    Optional<String> take(Labels claimed) {
        int first = claimed.integer("first").orElse(0);
        int last = claimed.integer("last").orElse(0);
        if (first > part.last() || last < first || last < part.first()) {
            return Optional.of("a soundscape lies on words %d to %d, which are not in question".formatted(first, last));
        }
        int end = end(last);
        if (end - covered >= SHORTEST || (end == part.last() && end > covered)) {
            found.add(soundscape(covered + 1, end, claimed));
            covered = end;
        }
        return Optional.empty();
    }

    private int end(int last) {
        int end = Stream.of(paragraphEnds.floor(last), paragraphEnds.ceiling(last))
                .filter(paragraph -> paragraph != null && Math.abs(paragraph - last) <= CLOSE_BY)
                .min(Comparator.comparingInt(paragraph -> Math.abs(paragraph - last)))
                .orElse(last);
        return part.last() - end < SHORTEST ? part.last() : end;
    }

    private Soundscape soundscape(int first, int last, Labels claimed) {
        Mood mood = claimed.label("mood", Mood.NEUTRAL);
        String prompt = claimed.text("prompt", LONGEST_PROMPT);
        return new Soundscape(
                found.size() + 1,
                first,
                last,
                mood,
                Math.min(1, Math.max(0, claimed.number("intensity").orElse(ORDINARY_INTENSITY))),
                claimed.text("genre", 60),
                claimed.texts("instruments", MOST_INSTRUMENTS, 40),
                claimed.labels("ambience", Ambience.class, MOST_AMBIENCES),
                prompt.isEmpty() ? "A quiet underscore, without vocals." : prompt);
    }
}
