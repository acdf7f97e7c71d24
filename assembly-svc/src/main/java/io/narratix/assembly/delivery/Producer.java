package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Block;
import io.narratix.assembly.mix.Layout;
import io.narratix.assembly.mix.Master;
import io.narratix.assembly.mix.Mixdown;
import io.narratix.assembly.script.Clips;
import io.narratix.assembly.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the finished drama of a script. The mix is played twice, once to measure it and once into the encoders; what was
 * encoded is decoded and measured again, and mastered anew if it missed its target. The same script and clips give the
 * same bytes. Safe to use from several threads for different folders.
 */
public final class Producer {

    private static final int ATTEMPTS = 4;
    private static final int REHEARSALS = 3;

    private final Ffmpeg ffmpeg;

    public Producer(Ffmpeg ffmpeg) {
        this.ffmpeg = ffmpeg;
    }

    /**
     * @param folder is created if need be; files of an earlier production are replaced, all at the end
     * @throws IOException if a clip cannot be read (the message names it), the disk is full or the encoder fails; the
     *     folder is left as it was
     * @throws InterruptedException if the thread was interrupted; the folder is left as it was
     */
    public Production produce(Script script, Clips clips, Path folder) throws IOException, InterruptedException {
        try (Draft draft = Draft.in(folder)) {
            Mixdown mixdown = Mixdown.of(script, clips);
            Measurement mp3 = master(script, mixdown, draft);
            describe(script, mixdown.layout(), mp3, draft);
            return draft.publish(mixdown.layout(), mp3);
        } catch (IOException failed) {
            throw FullDisk.explained(failed, folder);
        }
    }

    private Measurement master(Script script, Mixdown mixdown, Draft draft) throws IOException, InterruptedException {
        Target target = Target.of(script.wishes().mastering());
        EncodingPlan plan = plan(script, mixdown.layout(), draft);
        Proof proof = new Proof(ffmpeg);
        Master.Level level = rehearsed(mixdown, target.beforeCoding());
        Measurement heard = encoded(mixdown, level, plan, proof);
        for (int attempt = 1; attempt < ATTEMPTS && !target.isMetBy(heard); attempt++) {
            level = target.corrected(level, heard);
            heard = encoded(mixdown, level, plan, proof);
        }
        return heard;
    }

    private EncodingPlan plan(Script script, Layout layout, Draft draft) throws IOException {
        Path chapters = draft.scratch("chapters.txt");
        Files.writeString(chapters, ChapterMark.metadata(ChapterMark.of(script, layout)));
        String title = script.title().replaceAll("\\p{Cntrl}+", " ").strip();
        return new EncodingPlan(draft.folder(), chapters, title, script.wishes().flac());
    }

    /** The limiter takes away loudness: trying it out costs a tenth of encoding once more. */
    private static Master.Level rehearsed(Mixdown mixdown, Target target) throws IOException, InterruptedException {
        Master.Level level = target.firstLevel(measured(mixdown));
        for (int rehearsal = 0; rehearsal < REHEARSALS; rehearsal++) {
            Gauge gauge = new Gauge();
            Master master = new Master(level, gauge::hear);
            mixdown.play(master);
            master.finish();
            if (target.isMetBy(gauge.measurement())) {
                break;
            }
            level = target.corrected(level, gauge.measurement());
        }
        return level;
    }

    private static Measurement measured(Mixdown mixdown) throws IOException, InterruptedException {
        Gauge gauge = new Gauge();
        float[][] mix = new float[2][Block.FRAMES];
        mixdown.play(block -> {
            block.sumInto(mix, 1);
            gauge.hear(mix, 0, block.frames());
        });
        return gauge.measurement();
    }

    private Measurement encoded(Mixdown mixdown, Master.Level level, EncodingPlan plan, Proof proof)
            throws IOException, InterruptedException {
        try (Encoder encoder = new Encoder(ffmpeg, plan)) {
            Master master = new Master(level, encoder);
            mixdown.play(master);
            master.finish();
            encoder.finish();
        }
        return proof.of(plan.folder().resolve("final.mp3"));
    }

    private static void describe(Script script, Layout layout, Measurement mp3, Draft draft) throws IOException {
        var lines = script.cues().lines();
        new Captions(Pieces.of(script.manuscript(), lines), lines, layout.clock()).writeTo(draft.folder());
        Timeline.write(script, layout, mp3, draft.folder().resolve("timeline.json"));
        Credits.write(script, draft.folder().resolve("credits.txt"));
    }
}
