package io.narratix.fakeproviders.script;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads times: {@code 250ms}, {@code 84.4s}, {@code 8s/41}, {@code 2m}, {@code 1h}, and what is made of them. */
final class Times {

    private static final Pattern TIME = Pattern.compile("(\\d+(?:\\.\\d+)?)(ms|s|m|h)(?:/(\\d+))?");

    private Times() {}

    static Duration time(Entry entry) {
        Matcher matcher = TIME.matcher(entry.text());
        if (!matcher.matches()) {
            throw entry.wrong("must be a time such as 250ms, 84.4s, 8s/41 or 2m but was \"" + entry.text() + "\"");
        }
        double nanos = Double.parseDouble(matcher.group(1)) * unit(matcher.group(2));
        int parts = matcher.group(3) == null ? 1 : Integer.parseInt(matcher.group(3));
        return Duration.ofNanos(Math.round(nanos / Math.max(1, parts)));
    }

    private static double unit(String name) {
        return switch (name) {
            case "ms" -> 1e6;
            case "s" -> 1e9;
            case "m" -> 60e9;
            default -> 3600e9;
        };
    }

    /** A time, or how it is found: {@code {between: [1s, 3s], per: item}}, {@code {perCharacter: 5ms}}. */
    static Wait wait(Entry entry) {
        if (!entry.node().isObject()) {
            return new Wait.Fixed(time(entry));
        }
        entry.only("between", "per", "perCharacter");
        if (entry.has("perCharacter")) {
            return new Wait.PerCharacter(time(entry.at("perCharacter")));
        }
        List<Entry> ends = entry.at("between").list();
        if (ends.size() != 2) {
            throw entry.at("between").wrong("must be two times, the least and the most");
        }
        Duration least = time(ends.get(0));
        Duration most = time(ends.get(1));
        if (most.compareTo(least) < 0) {
            throw entry.at("between").wrong("must begin with the smaller time");
        }
        return new Wait.Between(least, most, perItem(entry));
    }

    private static boolean perItem(Entry entry) {
        String per = entry.has("per") ? entry.at("per").text() : "call";
        if (!per.equals("call") && !per.equals("item")) {
            throw entry.at("per").wrong("must be call or item but was \"" + per + "\"");
        }
        return per.equals("item");
    }
}
