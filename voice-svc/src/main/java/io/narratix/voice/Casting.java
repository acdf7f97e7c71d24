package io.narratix.voice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives every part a voice.
 *
 * <p>The voice of a part depends only on the parts before it: whoever knows the beginning of a roster casts it as
 * somebody who knows all of it. No two parts share a voice while one is free, unless they were cast so by hand.
 */
public final class Casting {

    /** In years: a child's voice for an adult only after every adult's, another gender's only after all of the same. */
    private static final int LATE = 100;

    private static final int LAST = 1_000;

    private final List<Voice> voices;
    private final Map<String, String> chosen;
    private final Map<String, String> cast = new LinkedHashMap<>();

    private Casting(List<Voice> voices, Map<String, String> chosen) {
        this.voices = voices;
        this.chosen = chosen;
    }

    /**
     * The voice of every part, by the part's id, in the order of the roster.
     *
     * @param roster in order of appearance; an id that comes again is the same part
     * @param voices the narrator's voice first; at least one
     * @param chosen part id to voice name, cast by hand; names of unknown voices are passed over
     */
    public static Map<String, String> of(List<Part> roster, List<Voice> voices, Map<String, String> chosen) {
        if (voices.isEmpty()) {
            throw new IllegalArgumentException("casting needs at least one voice but there is none");
        }
        Casting casting = new Casting(List.copyOf(voices), Map.copyOf(chosen));
        roster.forEach(casting::cast);
        return casting.cast;
    }

    private void cast(Part part) {
        if (!cast.containsKey(part.id())) {
            cast.put(part.id(), voiceFor(part));
        }
    }

    private String voiceFor(Part part) {
        String wanted = chosen.get(part.id());
        if (wanted != null && isKnown(wanted)) {
            return wanted;
        }
        if (part.id().equals(Part.NARRATOR)) {
            return narrator().name();
        }
        return leastUsed(part).name();
    }

    private Voice narrator() {
        return voices.get(0);
    }

    private boolean isKnown(String name) {
        return voices.stream().anyMatch(voice -> voice.name().equals(name));
    }

    private Voice leastUsed(Part part) {
        Comparator<Voice> order = Comparator.<Voice>comparingLong(this::uses)
                .thenComparingInt(voice -> strangeness(voice, part))
                .thenComparingInt(voices::indexOf);
        return candidates().stream().min(order).orElse(narrator());
    }

    /** All but the narrator's own voice, unless the narrator was given another one. */
    private List<Voice> candidates() {
        List<Voice> candidates = new ArrayList<>(voices);
        String narrating = chosen.get(Part.NARRATOR);
        if (narrating == null
                || !isKnown(narrating)
                || narrating.equals(narrator().name())) {
            candidates.remove(narrator());
        }
        return candidates;
    }

    /** Voices that were chosen for somebody count as used from the start, so that they are not given away before. */
    private long uses(Voice voice) {
        String name = voice.name();
        long given = cast.values().stream().filter(name::equals).count();
        long reserved = chosen.entrySet().stream()
                .filter(choice -> choice.getValue().equals(name) && !cast.containsKey(choice.getKey()))
                .count();
        return given + reserved;
    }

    private static int strangeness(Voice voice, Part part) {
        int years = voice.ageBand().yearsTo(part.ageBand());
        boolean childhood = (voice.ageBand() == AgeBand.CHILD) != (part.ageBand() == AgeBand.CHILD);
        return years + (childhood ? LATE : 0) + (fits(voice.gender(), part.gender()) ? 0 : LAST);
    }

    private static boolean fits(Gender voice, Gender part) {
        return voice == part || voice == Gender.UNKNOWN || part == Gender.UNKNOWN;
    }
}
