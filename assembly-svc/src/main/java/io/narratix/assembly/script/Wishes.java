package io.narratix.assembly.script;

import java.util.List;

/**
 * What is to be delivered besides the usual.
 *
 * @param flac whether a lossless master is wanted too
 * @param credits who is to be thanked for what is heard, a line each; repeats are dropped
 */
public record Wishes(Mastering mastering, boolean flac, List<String> credits) {

    public Wishes {
        credits = List.copyOf(credits);
    }
}
