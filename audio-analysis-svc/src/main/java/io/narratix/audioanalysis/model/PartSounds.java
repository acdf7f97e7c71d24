package io.narratix.audioanalysis.model;

import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.languagemodel.ElementSink;
import io.narratix.languagemodel.Labels;
import io.narratix.languagemodel.Part;
import io.narratix.manuscript.Manuscript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was found in one part so far; what is found stays as it is, as it may have been announced. Safe for many threads.
 */
final class PartSounds {

    static final String SOUNDSCAPES = "soundscapes";
    static final String EFFECTS = "effects";

    private static final int MOST_COMPLAINTS = 12;

    private final Part part;
    private final Soundscapes soundscapes;
    private final Effects effects;
    private boolean effectsAreDone;
    private List<String> wrong = List.of();

    PartSounds(Manuscript manuscript, Part part) {
        this.part = part;
        this.soundscapes = new Soundscapes(manuscript, part);
        this.effects = new Effects(manuscript, part);
    }

    Part part() {
        return part;
    }

    synchronized List<Soundscape> soundscapes() {
        return List.copyOf(soundscapes.found());
    }

    synchronized List<Effect> effects() {
        return List.copyOf(effects.found());
    }

    /** The words that have no soundscape yet; empty if all have. */
    synchronized Optional<Part> bare() {
        return soundscapes.bare();
    }

    synchronized boolean isDone() {
        return effectsAreDone && bare().isEmpty();
    }

    synchronized boolean lacksEffects() {
        return !effectsAreDone;
    }

    /** How many effects may still come. */
    synchronized int room() {
        return effects.room();
    }

    int mostEffects() {
        return effects.most();
    }

    /** What was wanted is found, as far as it can be. */
    synchronized void finish(Wanted wanted) {
        effectsAreDone |= wanted.hasEffects();
        wrong = List.of();
    }

    /** Remembers what was wrong, for the second question. */
    synchronized void askAgain(List<String> sentences) {
        wrong = List.copyOf(sentences);
    }

    synchronized boolean wasAskedAgain() {
        return !wrong.isEmpty();
    }

    synchronized List<String> wrong() {
        return wrong;
    }

    /** Takes one answer. */
    final class Answer implements ElementSink {

        private final Wanted wanted;
        private final Runnable news;
        private final List<String> misplaced = new ArrayList<>();
        private final List<String> outside = new ArrayList<>();

        Answer(Wanted wanted, Runnable news) {
            this.wanted = wanted;
            this.news = news;
        }

        @Override
        public void take(String list, ObjectNode element) {
            synchronized (PartSounds.this) {
                if (list.equals(SOUNDSCAPES) && wanted.hasSoundscapes()) {
                    soundscapes.take(new Labels(element)).ifPresent(sentence -> complain(outside, sentence));
                } else if (list.equals(EFFECTS) && wanted.hasEffects()) {
                    effects.take(new Labels(element), soundscapes.found())
                            .ifPresent(sentence -> complain(misplaced, sentence));
                }
            }
            news.run();
        }

        Wanted wanted() {
            return wanted;
        }

        /** Effects that do not stand where the answer says, as far as there is room for them. */
        List<String> misplaced() {
            return room() > 0 ? misplaced : List.of();
        }

        /** What is wrong with the soundscapes, if they don't cover what they have to. */
        List<String> uncovered() {
            List<String> complaints = new ArrayList<>();
            if (wanted.hasSoundscapes() && bare().isPresent()) {
                complaints.addAll(outside);
                bare().map(words -> "no soundscape lies under words %d to %d".formatted(words.first(), words.last()))
                        .ifPresent(complaints::add);
            }
            return complaints;
        }

        private static void complain(List<String> complaints, String sentence) {
            if (complaints.size() < MOST_COMPLAINTS) {
                complaints.add(sentence);
            }
        }
    }
}
