package io.narratix.music.ambience;

import io.narratix.music.Loop;
import io.narratix.music.ambience.Palette.Layer;
import java.util.List;
import java.util.SplittableRandom;

/** Several sounds of one happening: they are given the same chances, and so fall on the same moments. */
record Simultaneous(List<Layer> layers) implements Source {

    Simultaneous {
        layers = List.copyOf(layers);
    }

    @Override
    public void addTo(float[][] stereo, SplittableRandom random) {
        long chance = random.nextLong();
        for (Layer layer : layers) {
            float[][] alone = new float[stereo.length][stereo[0].length];
            layer.source().addTo(alone, new SplittableRandom(chance));
            Loop.mix(alone, stereo, layer.gainDb());
        }
    }
}
