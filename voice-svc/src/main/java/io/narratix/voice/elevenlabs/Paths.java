package io.narratix.voice.elevenlabs;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Names of others as parts of an address. */
final class Paths {

    private Paths() {}

    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
