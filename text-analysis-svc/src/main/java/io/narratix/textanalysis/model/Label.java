package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Labels;
import io.narratix.textanalysis.Delivery;

/**
 * A line as the model labels it.
 *
 * @param number of the segment; 0 if it names none
 * @param from the words it begins with
 * @param to the words it ends with, empty for the end of the segment
 * @param who speaks, in the model's words
 */
record Label(int number, String from, String to, String who, Delivery delivery) {

    private static final int LONGEST = 120;

    static Label of(Labels line) {
        return new Label(
                line.integer("n").orElse(0),
                line.text("from", LONGEST),
                line.text("to", LONGEST),
                line.text("who", LONGEST),
                new Delivery(
                        line.label("emotion", Delivery.Emotion.NEUTRAL),
                        line.label("loudness", Delivery.Loudness.NORMAL),
                        line.label("pace", Delivery.Pace.NORMAL)));
    }

    Label at(int other) {
        return new Label(other, from, to, who, delivery);
    }
}
