package io.narratix.audioanalysis.model;

/** What a question asks for. */
enum Wanted {
    BOTH("soundscapes and effects", "List the soundscapes and the effects."),
    SOUNDSCAPES("soundscapes", "List the soundscapes only; leave effects empty."),
    EFFECTS("effects", "List the effects only; leave soundscapes empty.");

    private final String task;
    private final String sentence;

    Wanted(String task, String sentence) {
        this.task = task;
        this.sentence = sentence;
    }

    String task() {
        return task;
    }

    String sentence() {
        return sentence;
    }

    boolean hasSoundscapes() {
        return this != EFFECTS;
    }

    boolean hasEffects() {
        return this != SOUNDSCAPES;
    }
}
