package io.narratix.music.ambience;

import java.util.SplittableRandom;

/** A turning machine: a tone and its overtones, each weaker than the one below, wavering with the load. */
record Hum(double hz, int overtones) implements Source {

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        for (int overtone = 1; overtone <= overtones; overtone++) {
            add(stereo, overtone, random.split());
        }
    }

    private void add(float[][] stereo, int overtone, SplittableRandom random) {
        Sine sine = new Sine();
        Contour load = new Contour(random.split(), 1.5);
        Place place = Place.at(random.nextDouble(-0.4, 0.4));
        for (int frame = 0; frame < stereo[0].length; frame++) {
            double level = (0.5 + load.next()) / (overtone * overtone);
            place.add(stereo, frame, level * sine.next(hz * overtone));
        }
    }
}
