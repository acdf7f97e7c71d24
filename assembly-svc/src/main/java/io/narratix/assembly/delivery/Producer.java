package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Layout;
import io.narratix.assembly.mix.Master;
import io.narratix.assembly.mix.Mixdown;
import io.narratix.assembly.mix.Track;
import io.narratix.assembly.script.Clips;
import io.narratix.assembly.script.Script;
import io.narratix.sound.Decibels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Makes the finished drama of a script. The mix is played twice, once to find its level and once into the encoders;
 * what is encoded is decoded and measured at the same time, and mastered anew if it missed its target. The same script and clips give the
 * same bytes. Safe to use from several threads for different folders.
 */
public final class Producer {

    private static final int ATTEMPTS = 4;
    private static final int REHEARSALS = 4;
    private static final double SMALL_CORRECTION_DB = 0.5;

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
        try (FfmpegRun stems = ffmpeg.run(plan.stems())) {
            Master.Level level = rehearsed(mixdown, target, stems);
            Measurement heard = encoded(mixdown, level, plan);
            for (int attempt = 1; attempt < ATTEMPTS && !target.isMetBy(heard); attempt++) {
                level = target.corrected(level, heard);
                heard = encoded(mixdown, level, plan);
            }
            stems.finish();
            return heard;
        }
    }

    private EncodingPlan plan(Script script, Layout layout, Draft draft) throws IOException {
        Path chapters = draft.scratch("chapters.txt");
        Files.writeString(chapters, ChapterMark.metadata(ChapterMark.of(script, layout)));
        String title = script.title().replaceAll("\\p{Cntrl}+", " ").strip();
        return new EncodingPlan(draft.folder(), chapters, title, script.wishes().flac());
    }

    /**
     * Tries the master out until the next correction is so small that the limiter, which takes away loudness, cannot turn
     * it into a miss. The stems are heard on the way: they are not mastered.
     */
    private static Master.Level rehearsed(Mixdown mixdown, Target target, FfmpegRun stems)
            throws IOException, InterruptedException {
        Master.Level level = target.firstLevel(mixdown.expectedLufs());
        Encoder encoder = new Encoder(stems, 2 * Track.values().length);
        Measurement heard = rehearsal(mixdown, level, block -> encoder.hear(block.stems(), 0, block.frames()));
        encoder.end();
        Master.Level better = target.corrected(level, heard);
        for (int rehearsal = 1; rehearsal < REHEARSALS && !isSmall(better.gain() / level.gain()); rehearsal++) {
            level = better;
            better = target.corrected(level, rehearsal(mixdown, level, block -> {}));
        }
        return better;
    }

    private static boolean isSmall(double correction) {
        return Math.abs(Decibels.of(correction)) <= SMALL_CORRECTION_DB;
    }

    private static Measurement rehearsal(Mixdown mixdown, Master.Level level, Mixdown.Listener audience)
            throws IOException, InterruptedException {
        Gauge gauge = new Gauge();
        Master master = new Master(level, gauge::hear);
        mixdown.play(block -> {
            audience.hear(block);
            master.hear(block);
        });
        master.finish();
        return gauge.measurement();
    }

    private Measurement encoded(Mixdown mixdown, Master.Level level, EncodingPlan plan)
            throws IOException, InterruptedException {
        try (FfmpegRun run = ffmpeg.run(plan.master())) {
            Proof proof = Proof.of(run.output());
            Encoder encoder = new Encoder(run, 2);
            Master master = new Master(level, encoder);
            mixdown.play(master);
            master.finish();
            encoder.end();
            run.finish();
            return proof.measurement();
        }
    }

    private static void describe(Script script, Layout layout, Measurement mp3, Draft draft) throws IOException {
        var lines = script.cues().lines();
        new Captions(Pieces.of(script.manuscript(), lines), lines, layout.clock()).writeTo(draft.folder());
        Timeline.write(script, layout, mp3, draft.folder().resolve("timeline.json"));
        Credits.write(script, draft.folder().resolve("credits.txt"));
    }
}
