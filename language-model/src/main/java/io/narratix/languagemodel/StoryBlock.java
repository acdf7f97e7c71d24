package io.narratix.languagemodel;

import io.narratix.stage.InputHash;

/** Sets a story apart as data: between tags that stand nowhere in it, so that nothing in it can end it. */
public final class StoryBlock {

    private static final int DIGITS = 8;

    private StoryBlock() {}

    /**
     * @param story the author's text, which decides the tag
     * @param marked the same text, or a part of it, with marks
     */
    public static String of(String story, String marked) {
        String tag = tag(story);
        return "<%s>\n%s\n</%s>".formatted(tag, marked, tag);
    }

    private static String tag(String story) {
        String digits = InputHash.of(story).substring(0, DIGITS);
        while (story.contains(digits)) {
            digits = InputHash.of(digits, story).substring(0, DIGITS);
        }
        return "story-" + digits;
    }
}
