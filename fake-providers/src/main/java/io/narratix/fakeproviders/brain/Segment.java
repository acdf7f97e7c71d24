package io.narratix.fakeproviders.brain;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A marked stretch of the story.
 *
 * @param said aloud, rather than told
 */
record Segment(int number, boolean said, String text) {

    private static final Pattern OPENING = Pattern.compile("[\\p{L}\\p{N}'’-]+(?: [\\p{L}\\p{N}'’-]+){0,2}");

    static List<Segment> in(Prompt prompt) {
        List<Segment> segments = new ArrayList<>();
        Matcher mark = prompt.marks().matcher(prompt.story());
        int number = 0;
        boolean said = false;
        int from = 0;
        while (mark.find()) {
            if (number > 0) {
                segments.add(new Segment(number, said, prompt.story().substring(from, mark.start())));
            }
            number = Integer.parseInt(mark.group(1));
            said = !mark.group(2).isEmpty();
            from = mark.end();
        }
        if (number > 0) {
            segments.add(new Segment(number, said, prompt.story().substring(from)));
        }
        return segments;
    }

    boolean endsParagraph() {
        return text.endsWith("\n");
    }

    /** Its first one to three words as they stand there. */
    String opening() {
        Matcher opening = OPENING.matcher(text);
        return opening.find() ? opening.group() : text.strip();
    }
}
