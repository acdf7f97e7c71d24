package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Frames;
import io.narratix.assembly.mix.Layout;
import io.narratix.assembly.script.Script;
import io.narratix.manuscript.Chapter;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a listener may want to jump to.
 *
 * @param start frame of the mix, a moment before the chapter's first word; 0 for the first chapter
 * @param end where the next chapter begins, or the end of the mix
 */
record ChapterMark(String title, long start, long end) {

    private static final long MOMENT = Frames.ofMillis(300);

    /** The text's chapters; where it is one chapter of several scenes, its scenes. */
    static List<ChapterMark> of(Script script, Layout layout) {
        List<Chapter> chapters = script.manuscript().chapters();
        if (chapters.size() == 1) {
            chapters = scenes(script.manuscript(), chapters.get(0));
        }
        List<ChapterMark> marks = new ArrayList<>();
        long end = layout.frames();
        for (int i = chapters.size() - 1; i >= 0; i--) {
            Chapter chapter = chapters.get(i);
            long start = i == 0 ? 0 : Math.max(0, firstWord(script.manuscript(), chapter.span(), layout) - MOMENT);
            marks.add(0, new ChapterMark(title(chapter, i, script.title()), start, end));
            end = start;
        }
        return List.copyOf(marks);
    }

    private static List<Chapter> scenes(Manuscript manuscript, Chapter only) {
        List<Span> scenes = manuscript.scenes();
        if (scenes.size() == 1) {
            return List.of(only);
        }
        List<Chapter> chapters = new ArrayList<>();
        for (int i = 0; i < scenes.size(); i++) {
            chapters.add(new Chapter("Scene " + (i + 1), scenes.get(i)));
        }
        return chapters;
    }

    private static long firstWord(Manuscript manuscript, Span span, Layout layout) {
        List<Word> words = manuscript.wordsIn(span);
        return words.isEmpty()
                ? layout.frames()
                : layout.clock().start(words.get(0).number());
    }

    private static String title(Chapter chapter, int index, String title) {
        if (!chapter.title().isBlank()) {
            return chapter.title();
        }
        return index == 0 ? title : "Chapter " + (index + 1);
    }

    /** All marks in FFmpeg's metadata format. */
    static String metadata(List<ChapterMark> marks) {
        StringBuilder text = new StringBuilder(";FFMETADATA1\n");
        for (ChapterMark mark : marks) {
            text.append("[CHAPTER]\nTIMEBASE=1/48000\nSTART=%d\nEND=%d\ntitle=%s\n"
                    .formatted(mark.start(), mark.end(), mark.title().replaceAll("([=;#\\\\\n])", "\\\\$1")));
        }
        return text.toString();
    }
}
