package io.narratix.voice.elevenlabs;

import java.util.regex.Pattern;

/** What a model is known to understand, by its id. */
record Model(String id) {

    private static final Pattern DIRECTED = Pattern.compile("eleven_v[3-9](_.*)?");

    /** Takes directions in brackets; of settings, it heeds stability only, in three steps, and it takes no surroundings. */
    boolean isDirected() {
        return DIRECTED.matcher(id).matches();
    }

    /** Finds the language by itself, and refuses to be told. */
    boolean isTold() {
        return !id.equals("eleven_multilingual_v2");
    }
}
