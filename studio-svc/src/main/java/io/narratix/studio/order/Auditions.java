package io.narratix.studio.order;

import io.narratix.events.Artifact;
import io.narratix.events.CastMember;
import io.narratix.events.LineIdentified;
import io.narratix.manuscript.Manuscript;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.Topics;
import io.narratix.studio.production.Lines;
import io.narratix.studio.production.Voices.Voice;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets a voice say a few words. They are a line like any other, of a run that is nothing but this line: spoken by the
 * speaking service when they are first asked for, and kept.
 */
class Auditions {

    private static final Manuscript WORDS = Manuscript.of(
            "The door was open. \u201cCome in,\u201d I said, \u201cand tell me everything from the beginning.\u201d");

    private static final String NARRATOR = "narrator";
    private static final Duration LOOK = Duration.ofMillis(100);

    private final Lines lines;
    private final Desk.Counter counter;
    private final TransactionOperations transaction;

    Auditions(Lines lines, Desk.Counter counter, TransactionOperations transaction) {
        this.lines = lines;
        this.counter = counter;
        this.transaction = transaction;
    }

    /** The sample, waited for that long. */
    Optional<Artifact> sample(Voice voice, Duration patience) throws InterruptedException {
        String run = run(voice);
        Optional<Artifact> sample = lines.audio(run, 1);
        if (sample.isEmpty()) {
            ask(voice, run);
        }
        long end = System.nanoTime() + patience.toNanos();
        while (sample.isEmpty() && System.nanoTime() < end) {
            Thread.sleep(LOOK.toMillis());
            sample = lines.audio(run, 1);
        }
        return sample;
    }

    private void ask(Voice voice, String run) {
        LineIdentified line = line(voice, run);
        transaction.executeWithoutResult(
                status -> counter.outgoing().put(line.getEventId(), Topics.LINE_IDENTIFIED, run + "/1", line));
        counter.postman().ring();
    }

    private LineIdentified line(Voice voice, String run) {
        CastMember member = CastMember.newBuilder()
                .setId(NARRATOR)
                .setName(voice.name())
                .setGender(voice.gender())
                .setAgeBand(voice.ageBand())
                .setVoice(voice.name())
                .build();
        return LineIdentified.newBuilder()
                .setEventId(NameUuid.of(bytes(Topics.LINE_IDENTIFIED.name()), bytes(run))
                        .toString())
                .setRunId(run)
                .setOccurredAt(counter.clock().millis())
                .setLine(1)
                .setEnd(WORDS.text().length())
                .setFirstWord(1)
                .setLastWord(WORDS.words().size())
                .setText(WORDS.text())
                .setSpeaker(NARRATOR)
                .setRoster(java.util.List.of(member))
                .build();
    }

    private static String run(Voice voice) {
        return NameUuid.of(bytes("sample"), bytes(voice.provider()), bytes(voice.name()), bytes(WORDS.text()))
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
