package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Findings;
import io.narratix.audioanalysis.PlacementCheck;
import io.narratix.audioanalysis.SoundAnalyst;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds sounds by rule in English text: free, deterministic, in a time that grows with the length of the text and no
 * faster. A text in another language gets its scenes with a neutral mood, and no effects. Safe for use by several
 * threads.
 */
public final class OfflineSoundAnalyst implements SoundAnalyst {

    private final Vocabulary vocabulary = Vocabulary.load();
    private final SoundLexicon lexicon = SoundLexicon.load(vocabulary);
    private final EffectSheet sheet = EffectSheet.load();
    private final Tables english = Tables.english();

    @Override
    public boolean paid() {
        return false;
    }

    @Override
    public String name() {
        return "offline";
    }

    @Override
    public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings) {
        Prose prose = new Prose(manuscript);
        Reality reality = new Reality(vocabulary, prose);
        Tables tables = isEnglish(language) ? english : Tables.UNKNOWN;
        List<Soundscape> soundscapes = soundscapes(manuscript, prose, reality, tables);
        soundscapes.forEach(findings::hears);
        if (isEnglish(language)) {
            List<Sounding> soundings = new SoundHunt(prose, vocabulary, reality, lexicon, sheet).soundings();
            int most = new PlacementCheck(manuscript).mostEffects();
            EffectChoice.of(withoutBeds(soundings, soundscapes), most, prose.size())
                    .forEach(findings::hears);
        }
    }

    private static List<Soundscape> soundscapes(Manuscript manuscript, Prose prose, Reality reality, Tables tables) {
        SettingScan settings = new SettingScan(prose, reality, tables.ambience());
        Scoring scoring = new Scoring(prose, settings, tables);
        SceneCutter cutter = new SceneCutter(manuscript, prose, settings, tables.shifts());
        List<Soundscape> soundscapes = new ArrayList<>();
        for (SceneCutter.Stretch stretch : cutter.stretches()) {
            soundscapes.add(scoring.of(soundscapes.size() + 1, stretch));
        }
        return List.copyOf(soundscapes);
    }

    /** What lies under a scene for all its length is not also an effect in it. */
    private static List<Sounding> withoutBeds(List<Sounding> soundings, List<Soundscape> soundscapes) {
        List<Sounding> left = new ArrayList<>();
        int scene = 0;
        for (Sounding sounding : soundings) {
            while (soundscapes.get(scene).lastWord() < sounding.word()) {
                scene++;
            }
            if (soundscapes.get(scene).ambience().stream()
                    .noneMatch(sounding.effect().saidBy()::contains)) {
                left.add(sounding);
            }
        }
        return left;
    }

    private static boolean isEnglish(String language) {
        return language.isBlank() || language.toLowerCase(Locale.ROOT).startsWith("en");
    }
}
