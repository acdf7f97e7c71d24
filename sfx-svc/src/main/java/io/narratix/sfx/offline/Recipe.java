package io.narratix.sfx.offline;

/** How one kind of sound is made. */
interface Recipe {

    /** Level and ends are left to {@link Finish}. A sound that goes on is as long as the manner says. */
    Tape play(Manner manner, Dice dice);
}
