package io.narratix.audioanalysis.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds every sound of a text, in reading order; one that is named again within 40 words is found once. */
final class SoundHunt {

    private static final int SAME_SOUND = 40;
    private static final Set<String> LOUD = Set.of(
            "suddenly", "loud", "loudly", "sharp", "sudden", "deafening", "violently", "hard", "distant", "shattering");

    private final Prose prose;
    private final SoundLexicon lexicon;
    private final EffectSheet sheet;
    private final Grammar grammar;
    private final Reality reality;

    SoundHunt(Prose prose, Grammar grammar, Reality reality, SoundLexicon lexicon, EffectSheet sheet) {
        this.prose = prose;
        this.lexicon = lexicon;
        this.sheet = sheet;
        this.grammar = grammar;
        this.reality = reality;
    }

    List<Sounding> soundings() {
        List<Sounding> soundings = new ArrayList<>();
        Map<String, Integer> lastHeard = new HashMap<>();
        int begin = 0;
        while (begin < prose.size()) {
            int end = Sentence.endFrom(prose, begin);
            if (mentionsSound(begin, end)) {
                Sentence sentence = Sentence.from(prose, begin, end);
                for (int i = 0; i < sentence.size(); i++) {
                    sounding(sentence, i)
                            .filter(sound -> isNew(sound, lastHeard))
                            .ifPresent(soundings::add);
                }
            }
            begin = end + 1;
        }
        return soundings;
    }

    private boolean mentionsSound(int begin, int end) {
        for (int i = begin; i <= end; i++) {
            if (!prose.said(i) && !lexicon.rulesFor(prose.word(i)).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Optional<Sounding> sounding(Sentence sentence, int position) {
        return lexicon.rulesFor(sentence.word(position)).stream()
                .filter(rule -> rule.fits(sentence, position))
                .filter(rule -> grammar.allows(sentence, position, rule.form()))
                .findFirst()
                .filter(rule -> reality.accepts(sentence, position))
                .map(rule -> sheet.entry(rule.effect()))
                .map(entry -> new Sounding(
                        entry, sentence.index(position) + 1, entry.drama() * 10 + emphasis(sentence, position)));
    }

    private static int emphasis(Sentence sentence, int position) {
        int emphasis = sentence.size() <= 4 ? 4 : 0;
        for (int i = position - 4; i <= position + 4; i++) {
            emphasis += LOUD.contains(sentence.word(i)) ? 3 : 0;
        }
        return Math.min(emphasis, 9);
    }

    private static boolean isNew(Sounding sound, Map<String, Integer> lastHeard) {
        Integer before = lastHeard.get(sound.effect().name());
        boolean isNew = before == null || sound.word() - before > SAME_SOUND;
        if (isNew) {
            lastHeard.put(sound.effect().name(), sound.word());
        }
        return isNew;
    }
}
