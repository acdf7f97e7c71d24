package io.narratix.replicate;

import io.narratix.sound.UnreadableSound;

/** Makes something of the file that a model has made. */
@FunctionalInterface
public interface Product<T> {

    /** @throws UnreadableSound if the file is not what was ordered: the prediction is paid, and of no use */
    T of(byte[] file) throws UnreadableSound, InterruptedException;
}
