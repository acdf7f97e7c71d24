package io.narratix.music.composed;

import io.narratix.music.Ambience;
import io.narratix.music.Cue;
import io.narratix.music.Mood;
import io.narratix.music.Score;
import io.narratix.sound.Pcm;
import io.narratix.sound.Wav;
import io.narratix.stage.Meter;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Writes every mood and every ambience to a folder, to be listened to: {@code Audition FOLDER [SEED [INTENSITY]]}. */
final class Audition {

    private static final Logger LOG = System.getLogger(Audition.class.getName());

    private Audition() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        double intensity = arguments.length > 2 ? Double.parseDouble(arguments[2]) : 0.5;
        ComposedMusic music = ComposedMusic.create();
        for (Mood mood : Mood.values()) {
            long start = System.nanoTime();
            Score score = music.score(cue(mood, intensity, List.of(), seed), Meter.FREE);
            write(folder, "music-" + mood, score.music(), start);
        }
        for (Ambience ambience : Ambience.values()) {
            long start = System.nanoTime();
            Optional<Pcm> bed =
                    new io.narratix.music.ambience.Beds().bed(cue(Mood.NEUTRAL, intensity, List.of(ambience), seed));
            write(folder, "bed-" + ambience, bed, start);
        }
    }

    private static Cue cue(Mood mood, double intensity, List<Ambience> ambience, long seed) {
        return new Cue(mood, intensity, "", List.of(), ambience, "", Duration.ofSeconds(64), seed);
    }

    private static void write(Path folder, String name, Optional<Pcm> sound, long start) throws IOException {
        LOG.log(Level.INFO, "{0}: {1} ms", name, (System.nanoTime() - start) / 1_000_000);
        if (sound.isPresent()) {
            Files.write(folder.resolve(name + ".wav"), Wav.encode(sound.orElseThrow()));
        }
    }
}
