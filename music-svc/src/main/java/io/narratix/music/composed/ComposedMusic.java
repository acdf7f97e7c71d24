package io.narratix.music.composed;

import io.narratix.music.Cue;
import io.narratix.music.Loop;
import io.narratix.music.MusicProvider;
import io.narratix.music.Score;
import io.narratix.music.Seat;
import io.narratix.music.ambience.Beds;
import io.narratix.sound.Pcm;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import java.util.Optional;

/**
 * Composes and plays in this process. Needs the JVM to be started as {@link Gervill} says; reads its SoundFont (14 MB)
 * when it is made and keeps it. Never faults but for a JVM that does not let it play.
 */
public final class ComposedMusic implements MusicProvider {

    private static final String NAME = "offline";

    /** Longer than the reverberation of the loudest note. */
    private static final double TAIL_SECONDS = 4;

    private final Composer composer;
    private final Orchestra orchestra;
    private final Beds beds = new Beds();

    private ComposedMusic(Composer composer, Orchestra orchestra) {
        this.composer = composer;
        this.orchestra = orchestra;
    }

    /** With the instruments that come with it. */
    public static ComposedMusic create() {
        return new ComposedMusic(new Composer(Ensemble.load()), Orchestra.load());
    }

    @Override
    public boolean paid() {
        return false;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Score score(Cue cue, Meter meter, Seat seat) throws ProviderFault, InterruptedException {
        seat.take();
        try {
            return new Score(Optional.of(music(cue)), beds.bed(cue));
        } catch (IllegalStateException e) {
            throw ProviderFault.permanent(NAME, String.valueOf(e.getMessage()));
        }
    }

    @Override
    public String credits() {
        return "Music composed by Narratix; instruments from Fluid R3 GM by Frank Wen (MIT licence)";
    }

    private Pcm music(Cue cue) throws InterruptedException {
        Piece piece = composer.compose(cue);
        float[][] played = orchestra.play(piece, piece.seconds() + TAIL_SECONDS);
        int frames = (int) Math.round(piece.seconds() * Pcm.RATE_HZ);
        return Loop.levelled(Loop.ringingOn(played, frames), Score.MUSIC_DBFS);
    }
}
