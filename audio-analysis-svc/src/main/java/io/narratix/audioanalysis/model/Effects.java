package io.narratix.audioanalysis.model;

import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.PlacementCheck;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.languagemodel.Labels;
import io.narratix.languagemodel.Part;
import io.narratix.manuscript.Manuscript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The effects of one part, each on the words that it names, as many as the part may have: who comes first is in. */
final class Effects {

    private static final int LONGEST_WORDS = 120;
    private static final int LONGEST_NAME = 40;
    private static final int LONGEST_PROMPT = 300;
    private static final double SHORTEST_SECONDS = 0.2;
    private static final double LONGEST_SECONDS = 15;
    private static final double ORDINARY_SECONDS = 2;

    private final Part part;
    private final PlacementCheck check;
    private final int most;
    private final List<Effect> found = new ArrayList<>();
    private final BitSet taken = new BitSet();
    private final BitSet ranks = new BitSet();

    Effects(Manuscript manuscript, Part part) {
        this.part = part;
        this.check = new PlacementCheck(manuscript);
        int characters = manuscript.spanOf(part.first(), part.last()).length();
        boolean whole = part.first() == 1 && part.last() == manuscript.words().size();
        this.most = whole ? check.mostEffects() : characters / PlacementCheck.CHARACTERS_PER_EFFECT;
    }

    List<Effect> found() {
        return found;
    }

    int most() {
        return most;
    }

    int room() {
        return most - found.size();
    }

    /** @return what is wrong, in a sentence; empty if it was taken, or is one too many */
    Optional<String> take(Labels claimed, List<Soundscape> soundscapes) {
        String words = claimed.text("words", LONGEST_WORDS);
        int length = PlacementCheck.length(words);
        int first = claimed.integer("first").orElse(0);
        Optional<Effect> placed = length == 0 || !isNear(first)
                ? Optional.empty()
                : check.placed(effect(first, first + length - 1, claimed, words), words)
                        .filter(effect -> part.holds(effect.firstWord()) && part.holds(effect.lastWord()));
        if (placed.isEmpty()) {
            return Optional.of(
                    "the words '%s' do not stand at %d, nor do they stand alone close by".formatted(words, first));
        }
        placed.filter(effect -> room() > 0 && isNew(effect, soundscapes)).ifPresent(this::add);
        return Optional.empty();
    }

    private boolean isNear(int first) {
        return first >= part.first() - LONGEST_WORDS && first <= part.last() + LONGEST_WORDS;
    }

    /** What lies on the same words, or under them as a bed of sound, is heard already. */
    private boolean isNew(Effect effect, List<Soundscape> soundscapes) {
        int free = taken.nextSetBit(effect.firstWord());
        boolean isFree = free < 0 || free > effect.lastWord();
        return isFree
                && soundscapes.stream()
                        .filter(scene ->
                                scene.firstWord() <= effect.firstWord() && effect.firstWord() <= scene.lastWord())
                        .flatMap(scene -> scene.ambience().stream())
                        .noneMatch(bed -> bed.name().equalsIgnoreCase(effect.name()));
    }

    private void add(Effect effect) {
        found.add(effect);
        taken.set(effect.firstWord(), effect.lastWord() + 1);
        ranks.set(effect.rank());
    }

    private Effect effect(int first, int last, Labels claimed, String words) {
        String prompt = claimed.text("prompt", LONGEST_PROMPT);
        double seconds = claimed.number("seconds").orElse(ORDINARY_SECONDS);
        double bounded = Math.min(LONGEST_SECONDS, Math.max(SHORTEST_SECONDS, seconds));
        return new Effect(
                found.size() + 1,
                name(claimed.text("name", LONGEST_NAME), words),
                prompt.isEmpty() ? words : prompt,
                rank(claimed.integer("rank").orElse(0)),
                first,
                last,
                Duration.ofMillis(Math.round(bounded * 1000)));
    }

    /** The claimed rank if it is one and free, else the best that is. */
    private int rank(int claimed) {
        boolean fits = claimed >= 1 && claimed <= most && !ranks.get(claimed);
        return fits ? claimed : ranks.nextClearBit(1);
    }

    private static String name(String claimed, String words) {
        String name = slug(claimed);
        return name.isEmpty() ? slug(words) : name;
    }

    private static String slug(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }
}
