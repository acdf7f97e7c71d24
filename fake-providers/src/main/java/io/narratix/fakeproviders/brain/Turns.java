package io.narratix.fakeproviders.brain;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whose turn it is: the name beside a verb of speech, else who goes on or acts before, else who spoke before the last. */
final class Turns {

    private static final String VERB =
            "(?:said|says|asked|asks|answered|replied|whispered|shouted|cried|called|muttered"
                    + "|murmured|yelled|laughed|snapped|hissed|added|began|went on)";
    private static final String NAME = "(\\p{Lu}[\\p{L}'’-]+(?: \\p{Lu}[\\p{L}'’-]+)?)";
    private static final Pattern BEHIND =
            Pattern.compile("\\A[^.!?\\n]*?(?:" + VERB + " " + NAME + "|" + NAME + " " + VERB + ")");
    /** In the same paragraph: who has just spoken goes on. */
    private static final Pattern GOES_ON =
            Pattern.compile("\\A[^\\n]*(?:" + VERB + " " + NAME + "|" + NAME + " " + VERB + ")[^\\n]*\\z");

    private static final Pattern BEFORE =
            Pattern.compile("(?:\\A|[.!?]\\s+|\\n)" + NAME + " [^.!?\\n]*[.,:]?[ \\t]*\\z");
    private static final Pattern NOBODY = Pattern.compile(
            "(?:The|A|An|He|She|It|They|I|We|You|But|And|Then|There|That|This|His|Her|When|As|No|In|At)\\b.*");
    private static final String STRANGER = "Stranger";

    private String last = "";
    private String beforeLast = "";

    /** @param before what is told before the line, {@code behind} what is told after it; empty where a line is next to it */
    String speaker(String before, String behind) {
        String name = named(BEHIND.matcher(behind));
        if (name.isEmpty()) {
            name = named(GOES_ON.matcher(before));
        }
        if (name.isEmpty()) {
            name = named(BEFORE.matcher(before));
        }
        if (name.isEmpty()) {
            name = beforeLast.isEmpty() ? other() : beforeLast;
        }
        beforeLast = last.equals(name) ? beforeLast : last;
        last = name;
        return name;
    }

    private String other() {
        return last.isEmpty() || last.equals(STRANGER) ? STRANGER : last;
    }

    private static String named(Matcher matcher) {
        if (!matcher.find()) {
            return "";
        }
        for (int group = 1; group <= matcher.groupCount(); group++) {
            String name = matcher.group(group);
            if (name != null && !NOBODY.matcher(name).matches()) {
                return name;
            }
        }
        return "";
    }
}
