package io.narratix.music.replicate;

import io.narratix.music.Cue;
import io.narratix.music.MusicPrompt;
import io.narratix.music.MusicProvider;
import io.narratix.music.Score;
import io.narratix.music.Seat;
import io.narratix.music.Take;
import io.narratix.music.ambience.Beds;
import io.narratix.replicate.ModelSettings;
import io.narratix.replicate.PredictionOrder;
import io.narratix.replicate.Replicate;
import io.narratix.sound.Pcm;
import io.narratix.stage.InputHash;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.util.Optional;

/** Music by a model on Replicate; one prediction a scene. What the model makes too short is repeated. */
public final class ReplicateMusic implements MusicProvider {

    private final Replicate replicate;
    private final ModelSettings model;
    private final Beds beds = new Beds();

    public ReplicateMusic(Replicate replicate, ModelSettings model) {
        this.replicate = replicate;
        this.model = model;
    }

    @Override
    public String name() {
        return Replicate.NAME;
    }

    @Override
    public String model() {
        return model.model();
    }

    @Override
    public String credits() {
        return "Music generated with %s on Replicate".formatted(model.product());
    }

    @Override
    public Score score(Cue cue, Meter meter, Seat seat) throws ProviderFault, InterruptedException {
        String identity = InputHash.of("music", cue);
        PredictionOrder order = model.order(MusicPrompt.of(cue), Take.lengthFor(cue), cue.seed(), identity);
        Pcm music = replicate.make(order, meter, file -> {
            seat.take();
            return Take.looped(file, cue);
        });
        return new Score(Optional.of(music), beds.bed(cue));
    }
}
