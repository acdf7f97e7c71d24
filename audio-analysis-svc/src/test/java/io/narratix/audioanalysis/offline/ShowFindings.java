package io.narratix.audioanalysis.offline;

import io.narratix.audioanalysis.Effect;
import io.narratix.audioanalysis.Findings;
import io.narratix.audioanalysis.Soundscape;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.stage.Meter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints what is found in a file: {@code ShowFindings STORY}. */
final class ShowFindings {

    private ShowFindings() {}

    public static void main(String[] arguments) throws IOException {
        Manuscript manuscript = Manuscript.ofUtf8(Files.readAllBytes(Path.of(arguments[0])));
        new OfflineSoundAnalyst().analyse(manuscript, "en", Meter.FREE, new Findings() {
            @Override
            public void hears(Soundscape soundscape) {
                System.out.println(soundscape);
            }

            @Override
            public void hears(Effect effect) {
                Span span = manuscript.word(effect.firstWord()).span();
                int from = Math.max(0, span.start() - 50);
                int to = Math.min(manuscript.text().length(), span.end() + 30);
                System.out.printf(
                        "%3d rank %3d %-14s …%s[%s]%s…%n",
                        effect.number(),
                        effect.rank(),
                        effect.name(),
                        manuscript.text().substring(from, span.start()).replace('\n', ' '),
                        span.in(manuscript.text()),
                        manuscript.text().substring(span.end(), to).replace('\n', ' '));
            }
        });
    }
}
