package io.narratix.stage;

/** Somebody who does the work of a stage, for money or for nothing. */
public interface Provider {

    /** The name under which it is configured, logged and credited. */
    String name();

    /** Whether a call costs money: then an item is asked for twice at most. */
    default boolean paid() {
        return true;
    }
}
