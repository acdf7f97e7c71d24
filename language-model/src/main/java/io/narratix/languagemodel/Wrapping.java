package io.narratix.languagemodel;

/**
 * What stands round the JSON of an answer: thinking in tags, a sentence, a code fence. Weak models wrap their answers;
 * whoever is strict about it loses them.
 */
final class Wrapping {

    private static final int LONGEST_LEAD = 200_000;
    private static final String THINKING = "<think>";
    private static final String THOUGHT = "</think>";
    private static final String FENCE = "```";

    private final StringBuilder lead = new StringBuilder();
    private boolean begun;
    private boolean fenced;
    private boolean unfenced;
    private int characters;
    private String highSurrogate = "";
    private String behind = "";

    /** Of the next piece of an answer, what belongs to the object. */
    String unwrapped(String delta) throws UnusableAnswer {
        count(delta);
        String whole = whole(delta);
        if (begun) {
            return whole;
        }
        lead.append(whole);
        int start = objectStart();
        if (start < 0) {
            return "";
        }
        begun = true;
        fenced = lead.substring(0, start).contains(FENCE);
        return lead.substring(start);
    }

    /** Behind the object may stand white space, and anything behind the end of a code fence. */
    void checkBehind(String rest) throws UnusableAnswer {
        count(rest);
        behind = (behind + rest).stripLeading();
        unfenced |= fenced && behind.startsWith(FENCE);
        boolean half = fenced && FENCE.startsWith(behind);
        if (!unfenced && !half && !behind.isEmpty()) {
            throw new UnusableAnswer("behind its end stands '%s'".formatted(excerpt(behind)));
        }
        behind = unfenced ? "" : behind;
    }

    void end() throws UnusableAnswer {
        if (!begun) {
            throw new UnusableAnswer(
                    lead.isEmpty() ? "it is empty" : "it holds no JSON object but '%s'".formatted(excerpt(lead)));
        }
    }

    private void count(String delta) throws UnusableAnswer {
        characters += delta.length();
        if (characters > AnswerBounds.LONGEST_ANSWER) {
            throw new UnusableAnswer("it has more than %,d characters".formatted(AnswerBounds.LONGEST_ANSWER));
        }
    }

    private int objectStart() throws UnusableAnswer {
        int from = 0;
        int thinking = lead.indexOf(THINKING);
        if (thinking >= 0 && lead.substring(0, thinking).isBlank()) {
            int thought = lead.indexOf(THOUGHT);
            from = thought < 0 ? lead.length() : thought;
        } else if (THINKING.startsWith(lead.toString().strip())) {
            from = lead.length();
        }
        if (lead.length() > LONGEST_LEAD) {
            throw new UnusableAnswer("it does not come to its JSON object: '%s'".formatted(excerpt(lead)));
        }
        return lead.indexOf("{", from);
    }

    /** A character outside the basic plane may be torn apart between two pieces. */
    private String whole(String delta) {
        String joined = highSurrogate + delta;
        boolean torn = !joined.isEmpty() && Character.isHighSurrogate(joined.charAt(joined.length() - 1));
        int end = joined.length() - (torn ? 1 : 0);
        highSurrogate = joined.substring(end);
        return joined.substring(0, end);
    }

    private static String excerpt(CharSequence text) {
        return text.toString().strip().replaceAll("\\s+", " ").substring(0, Math.min(60, excerptLength(text)));
    }

    private static int excerptLength(CharSequence text) {
        return text.toString().strip().replaceAll("\\s+", " ").length();
    }
}
