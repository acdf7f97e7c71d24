package io.narratix.textanalysis.offline;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What one speaker says in one paragraph, and everything that tells who it is. */
final class Utterance {

    private final List<Segment> quotes = new ArrayList<>();
    private final List<Clue> clues = new ArrayList<>();
    private final Set<Persona> called = new LinkedHashSet<>();
    private final Set<Persona> named = new LinkedHashSet<>();
    private final Set<Persona> self = new LinkedHashSet<>();
    private final List<Persona> recent;
    private final int told;
    private boolean asksName;

    /**
     * @param recent who was spoken of before it, latest first
     * @param told how many paragraphs the narrator has told since the last utterance; -1 within one paragraph
     */
    Utterance(List<Persona> recent, int told) {
        this.recent = recent;
        this.told = told;
    }

    void says(Segment quote, Address address) {
        quotes.add(quote);
        called.addAll(address.called());
        named.addAll(address.named());
        self.addAll(address.self());
        asksName |= address.asksName();
    }

    void add(Clue clue) {
        clues.add(clue);
    }

    List<Segment> quotes() {
        return quotes;
    }

    List<Clue> clues() {
        return clues;
    }

    /** The latest clues. */
    List<Clue> lately() {
        return clues.subList(Math.max(0, clues.size() - 4), clues.size());
    }

    Set<Persona> called() {
        return called;
    }

    Set<Persona> named() {
        return named;
    }

    Set<Persona> self() {
        return self;
    }

    boolean asksName() {
        return asksName;
    }

    List<Persona> recent() {
        return recent;
    }

    int told() {
        return told;
    }
}
