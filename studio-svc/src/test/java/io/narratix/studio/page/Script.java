package io.narratix.studio.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What happens in a production and when, worked out beforehand: the same order of things as in the pipeline, in as much
 * time as a test wants to wait.
 */
record Script(List<Beat> beats) {

    static final List<String> STAGES =
            List.of("text-analysis-svc", "voice-svc", "audio-analysis-svc", "music-svc", "sfx-svc", "assembly-svc");

    /** One thing that happens, {@code atMs} after the beginning. */
    record Beat(long atMs, String stage, String item, String state, int items, String detail) {}

    /** @param anew the lines that are made anew; all others are recalled */
    static Script of(Drama drama, double speed, IntPredicate anew, Set<Integer> retried) {
        Writer writer = new Writer(speed);
        int lines = drama.timeline().get("lines").size();
        boolean first = anew.test(Integer.MAX_VALUE);
        writer.item("text-analysis-svc", "text", first, 20, 400);
        long spoken = writer.items("voice-svc", "line", lines, anew, retried, new Pace(60, 4, 500));
        writer.item("audio-analysis-svc", "text", first, 20, 300);
        writer.items(
                "music-svc",
                "scene",
                drama.timeline().get("scenes").size(),
                number -> first,
                Set.of(),
                new Pace(120, 2, 2600));
        writer.items(
                "sfx-svc",
                "effect",
                drama.timeline().get("effects").size(),
                number -> first,
                Set.of(),
                new Pace(140, 4, 700));
        writer.item("assembly-svc", "mix", true, Math.max(spoken, 3000), 1500);
        return new Script(writer.sorted());
    }

    long endMs() {
        return beats.get(beats.size() - 1).atMs();
    }

    private record Pace(long beginMs, int atOnce, long eachMs) {}

    private static final class Writer {

        private final double speed;
        private final List<Beat> beats = new ArrayList<>();

        Writer(double speed) {
            this.speed = speed;
        }

        List<Beat> sorted() {
            beats.sort(Comparator.comparingLong(Beat::atMs));
            return List.copyOf(beats);
        }

        void item(String stage, String item, boolean anew, long beginMs, long lastsMs) {
            add(beginMs, stage, "", "EXPECTED", 1, "");
            span(stage, item, anew, beginMs, lastsMs);
        }

        long items(String stage, String item, int count, IntPredicate anew, Set<Integer> retried, Pace pace) {
            add(pace.beginMs + 200, stage, "", "EXPECTED", count, "");
            long[] free = new long[pace.atOnce];
            java.util.Arrays.fill(free, pace.beginMs);
            for (int number = 1; number <= count; number++) {
                int slot = earliest(free);
                long lasts = pace.eachMs * (60 + number * 37 % 80) / 100;
                boolean made = anew.test(number);
                span(stage, item + " " + number, made, free[slot], lasts);
                if (retried.contains(number)) {
                    add(free[slot] + lasts / 2, stage, item + " " + number, "RETRIED", 0, "The provider answered 503");
                }
                free[slot] += made ? lasts + 5 : 3;
            }
            return free[earliest(free)] + pace.eachMs;
        }

        private void span(String stage, String item, boolean anew, long beginMs, long lastsMs) {
            if (anew) {
                add(beginMs, stage, item, "STARTED", 0, "");
                add(beginMs + lastsMs, stage, item, "FINISHED", 0, "");
            } else {
                add(beginMs + 2, stage, item, "RECALLED", 0, "");
            }
        }

        private void add(long atMs, String stage, String item, String state, int items, String detail) {
            beats.add(new Beat((long) (atMs / speed), stage, item, state, items, detail));
        }

        private static int earliest(long[] free) {
            int found = 0;
            for (int at = 1; at < free.length; at++) {
                found = free[at] < free[found] ? at : found;
            }
            return found;
        }
    }
}
