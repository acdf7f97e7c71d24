package io.narratix.bench.speed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * When texts of the requirements that come together could be done at best, with twelve operations of each kind at once
 * and nothing but the providers' times: by list scheduling, for two ways to choose the next item. In seconds of real time.
 */
record Bounds(int texts) {

    private static final int AT_ONCE = 12;
    private static final double TEXT = 84.4;
    private static final double AUDIO = 80;
    private static final double MUSIC = 77.45;
    private static final double EFFECT = 131.6 / 8;
    private static final double CASTING = (3.9 + 19.6) / 4;
    private static final double SPEECH = 8.0 / 41;
    private static final int LINES = 41;
    private static final int VOICES = 4;
    private static final int EFFECTS = 8;

    private record Item(int text, double release, double duration) {}

    List<Double> oldestFirst() {
        return done(Comparator.comparingInt(Item::text).thenComparingDouble(Item::release));
    }

    List<Double> firstItemFirst() {
        return done(Comparator.comparingDouble(Item::release).thenComparingInt(Item::text));
    }

    static double median(List<Double> values) {
        return new Sample(values).median();
    }

    private List<Double> done(Comparator<Item> order) {
        List<Double> speech = schedule(items(this::speechOf), order);
        List<Double> effects = schedule(items(this::effectsOf), order);
        double music = AUDIO / (1 + EFFECTS) + MUSIC;
        return IntStream.range(0, texts)
                .mapToObj(text -> Math.max(music, Math.max(speech.get(text), effects.get(text))))
                .toList();
    }

    private List<Item> items(java.util.function.IntFunction<List<Item>> ofText) {
        return IntStream.range(0, texts).mapToObj(ofText).flatMap(List::stream).toList();
    }

    /** The first line of each speaker waits for the voice. */
    private List<Item> speechOf(int text) {
        return IntStream.range(0, LINES)
                .mapToObj(line -> new Item(text, TEXT * (line + 1) / LINES, line < VOICES ? CASTING + SPEECH : SPEECH))
                .toList();
    }

    private List<Item> effectsOf(int text) {
        return IntStream.range(0, EFFECTS)
                .mapToObj(effect -> new Item(text, AUDIO * (effect + 2) / (1 + EFFECTS), EFFECT))
                .toList();
    }

    /** Whoever is free takes, of what can be begun, the first by this order. */
    private List<Double> schedule(List<Item> items, Comparator<Item> order) {
        List<Item> coming = new ArrayList<>(items);
        coming.sort(Comparator.comparingDouble(Item::release));
        PriorityQueue<Item> waiting = new PriorityQueue<>(order);
        PriorityQueue<Double> free = new PriorityQueue<>();
        IntStream.range(0, AT_ONCE).forEach(worker -> free.add(0.0));
        double[] last = new double[texts];
        int next = 0;
        for (int done = 0; done < items.size(); done++) {
            double now = free.remove();
            if (waiting.isEmpty()) {
                now = Math.max(now, coming.get(next).release());
            }
            while (next < coming.size() && coming.get(next).release() <= now) {
                waiting.add(coming.get(next++));
            }
            Item item = waiting.remove();
            double end = now + item.duration();
            last[item.text()] = Math.max(last[item.text()], end);
            free.add(end);
        }
        return IntStream.range(0, texts).mapToObj(text -> last[text]).toList();
    }
}
