package io.narratix.sfx.offline;

import io.narratix.sfx.EffectOrder;
import io.narratix.sfx.Sound;
import io.narratix.sound.Wav;
import io.narratix.stage.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Writes every sound to a folder, for ears and spectrograms. */
final class AuditionMain {

    private AuditionMain() {}

    /** Takes the folder, and optionally the words to order one sound by. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        OfflineEffects effects = new OfflineEffects();
        if (arguments.length > 1) {
            write(effects, folder, new EffectOrder(arguments[1], arguments[2], Duration.ofSeconds(4)));
            return;
        }
        for (String kind : effects.kinds()) {
            write(effects, folder, new EffectOrder(kind, "", Duration.ofSeconds(4)));
        }
    }

    private static void write(OfflineEffects effects, Path folder, EffectOrder order) throws Exception {
        long start = System.nanoTime();
        Sound sound = effects.make(order, Meter.FREE);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        save(folder.resolve(order.name() + ".wav"), sound);
        System.out.printf("%-18s %5d ms  %s%n", order.name(), milliseconds, sound.credits());
    }

    private static void save(Path file, Sound sound) throws IOException {
        Files.write(file, Wav.encode(sound.sound()));
    }
}
