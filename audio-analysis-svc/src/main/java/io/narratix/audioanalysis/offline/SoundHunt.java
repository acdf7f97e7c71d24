package io.narratix.audioanalysis.offline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds every sound of a text, in reading order; one that is named again within 40 words is found once. */
final class SoundHunt {

    private static final int SAME_SOUND = 40;

    private final Prose prose;
    private final SoundLexicon lexicon;
    private final EffectSheet sheet;
    private final Grammar grammar;
    private final Reality reality;
    private final Emphasis emphasis;

    SoundHunt(Prose prose, Vocabulary vocabulary, Reality reality, SoundLexicon lexicon, EffectSheet sheet) {
        this.prose = prose;
        this.lexicon = lexicon;
        this.sheet = sheet;
        this.grammar = new Grammar(vocabulary, Tense.of(prose));
        this.emphasis = new Emphasis(vocabulary);
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
                .map(entry -> sounding(entry, sentence, position));
    }

    private Sounding sounding(EffectSheet.Entry entry, Sentence sentence, int position) {
        int score = entry.drama() * 10 + emphasis.score(sentence, position);
        List<String> manner = emphasis.manner(sentence, position);
        String prompt = manner.isEmpty() ? entry.prompt() : entry.prompt() + ", " + String.join(" ", manner);
        return new Sounding(entry, sentence.index(position) + 1, score, prompt);
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
