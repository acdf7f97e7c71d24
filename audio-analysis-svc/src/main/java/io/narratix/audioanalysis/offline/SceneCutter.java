package io.narratix.audioanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts a text into what lies under one soundscape each: the author's scenes, long ones cut again at a paragraph where the
 * setting changes. None is shorter than {@value #SHORTEST} words where the text allows.
 */
final class SceneCutter {

    /** A stretch of words, by index. */
    record Stretch(int first, int last) {

        int length() {
            return last - first + 1;
        }
    }

    static final int SHORTEST = 60;

    private static final int LONGEST = 900;

    private final Manuscript manuscript;
    private final Prose prose;
    private final SettingScan settings;
    private final Set<String> shifts;

    SceneCutter(Manuscript manuscript, Prose prose, SettingScan settings, List<String> shifts) {
        this.manuscript = manuscript;
        this.prose = prose;
        this.settings = settings;
        this.shifts = Set.copyOf(shifts);
    }

    /** In reading order; together all words. */
    List<Stretch> stretches() {
        List<Stretch> stretches = new ArrayList<>();
        int paragraph = 0;
        List<Span> paragraphs = manuscript.paragraphs();
        for (Span scene : manuscript.scenes()) {
            List<Stretch> inside = new ArrayList<>();
            while (paragraph < paragraphs.size() && scene.covers(paragraphs.get(paragraph))) {
                addWords(inside, manuscript.wordsIn(paragraphs.get(paragraph)));
                paragraph++;
            }
            stretches.addAll(cut(inside));
        }
        return joined(stretches);
    }

    private static void addWords(List<Stretch> stretches, List<Word> words) {
        if (!words.isEmpty()) {
            stretches.add(new Stretch(
                    words.get(0).number() - 1, words.get(words.size() - 1).number() - 1));
        }
    }

    private List<Stretch> cut(List<Stretch> paragraphs) {
        List<Stretch> cut = new ArrayList<>();
        if (paragraphs.isEmpty()) {
            return cut;
        }
        int end = paragraphs.get(paragraphs.size() - 1).last();
        int begin = paragraphs.get(0).first();
        Setting soFar = new Setting();
        for (int i = 0; i < paragraphs.size(); i++) {
            Stretch paragraph = paragraphs.get(i);
            Setting setting = settings.of(paragraph.first(), paragraph.last());
            boolean room = paragraph.first() - begin >= SHORTEST && end - paragraph.first() + 1 >= SHORTEST;
            boolean tooLong = paragraph.last() - begin + 1 > LONGEST;
            if (room && (tooLong || shifts(paragraph) || setting.isElsewhereThan(soFar))) {
                cut.add(new Stretch(begin, paragraph.first() - 1));
                begin = paragraph.first();
                soFar = new Setting();
            }
            soFar.addAll(setting);
        }
        cut.add(new Stretch(begin, end));
        return cut;
    }

    private boolean shifts(Stretch paragraph) {
        if (paragraph.length() < 4 || prose.said(paragraph.first())) {
            return false;
        }
        String two = prose.word(paragraph.first()) + " " + prose.word(paragraph.first() + 1);
        return shifts.contains(prose.word(paragraph.first()))
                || shifts.contains(two)
                || shifts.contains(two + " " + prose.word(paragraph.first() + 2));
    }

    /** Joins what is too short to what comes before it, at the beginning of the text to what comes behind it. */
    private static List<Stretch> joined(List<Stretch> stretches) {
        List<Stretch> joined = new ArrayList<>();
        for (Stretch stretch : stretches) {
            int last = joined.size() - 1;
            boolean tooShort = last >= 0
                    && (stretch.length() < SHORTEST || joined.get(last).length() < SHORTEST);
            if (tooShort) {
                joined.set(last, new Stretch(joined.get(last).first(), stretch.last()));
            } else {
                joined.add(stretch);
            }
        }
        return List.copyOf(joined);
    }
}
