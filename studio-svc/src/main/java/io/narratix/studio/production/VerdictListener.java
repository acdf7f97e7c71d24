package io.narratix.studio.production;

/** Is told of a verdict while it is noted, in the same transaction; may be told of the same one again. */
public interface VerdictListener {

    /** @param text how the text stands with the verdict */
    void given(Verdicted verdict, Text text);
}
