package io.narratix.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.narratix.events.Artifact;
import io.narratix.events.CastMember;
import io.narratix.events.Character;
import io.narratix.events.Failure;
import io.narratix.events.LineIdentified;
import io.narratix.events.Options;
import io.narratix.events.TextAnalyzed;
import io.narratix.events.TextReading;
import io.narratix.events.TextSubmitted;
import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Span;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Desk;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.testkit.MemoryArtifacts;
import io.narratix.testkit.RecordingOutbox;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TextAnalysisStageTest {

    private static final String STORY = "\"Light!\" said Bob. Ann nodded.";

    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MemoryArtifacts artifacts = new MemoryArtifacts();
    private final TextAnalysisStage stage = new TextAnalysisStage(Alternatives.only(analyst()), artifacts);
    private final Desk desk = new Desk(7, outbox);

    @Test
    void announcesLinesWhileItWorks() throws Exception {
        stage.work(submitted(STORY), desk);

        assertThat(outbox.on(Topics.LINE_IDENTIFIED))
                .extracting(
                        LineIdentified::getRunId,
                        LineIdentified::getGeneration,
                        LineIdentified::getLine,
                        LineIdentified::getText,
                        LineIdentified::getSpeaker,
                        LineIdentified::getFirstWord,
                        LineIdentified::getLastWord)
                .containsExactly(
                        tuple(run("a"), 7, 1, "\"Light!\" ", "bob", 1, 1),
                        tuple(run("a"), 7, 2, "said Bob. Ann nodded.", "narrator", 2, 5));
        assertThat(outbox.said())
                .extracting(RecordingOutbox.Said::key)
                .containsExactly(run("a") + "/1", run("a") + "/2");
    }

    @Test
    void givesEachLineTheRosterUpToItsSpeaker() throws Exception {
        stage.work(submitted(STORY), desk);

        assertThat(outbox.on(Topics.LINE_IDENTIFIED))
                .extracting(
                        line -> line.getRoster().stream().map(CastMember::getId).toList())
                .containsExactly(List.of("narrator", "bob"), List.of("narrator"));
    }

    @Test
    void tellsOfEachLineWhatStandsRoundItAndWhoSpeaks() throws Exception {
        stage.work(submitted(STORY), desk);

        assertThat(outbox.on(Topics.LINE_IDENTIFIED))
                .extracting(LineIdentified::getBefore, LineIdentified::getAfter)
                .containsExactly(tuple("", "said Bob. Ann nodded."), tuple("\"Light!\"", ""));
        assertThat(outbox.on(Topics.LINE_IDENTIFIED).get(0).getRoster())
                .extracting(CastMember::getDescription)
                .containsExactly("narrator as told", "bob as told");
    }

    @Test
    void letsTheProviderReadWhoseTurnItIs() throws Exception {
        TextAnalysisStage either = new TextAnalysisStage(new Alternatives<>(List.of(refusing(), analyst())), artifacts);

        assertThatThrownBy(() -> either.work(submitted(STORY), new Desk(7, 0, outbox, Meter.FREE)))
                .hasMessage("no key");
        TextReading reading = either.work(submitted(STORY), new Desk(8, 1, outbox, Meter.FREE));

        assertThat(reading.getProvider()).isEqualTo("fake").isEqualTo(either.providerOf(1));
        assertThat(either.taskOf(submitted(STORY)).paid()).containsExactly(true, true);
    }

    @Test
    void handsTheBudgetOn() {
        TextSubmitted limited = TextSubmitted.newBuilder(submitted(STORY))
                .setOptions(Options.newBuilder().setBudgetUsd(2.5).build())
                .build();

        assertThat(stage.taskOf(limited).budgetUsd()).hasValue(2.5);
        assertThat(stage.taskOf(submitted(STORY)).budgetUsd()).isEmpty();
    }

    @Test
    void takesAnotherVersionOfAnAnalystForOtherWork() {
        StoryAnalyst newer = new StoryAnalyst() {
            @Override
            public String name() {
                return "fake";
            }

            @Override
            public String version() {
                return "2";
            }

            @Override
            public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings) {}
        };

        assertThat(new TextAnalysisStage(Alternatives.only(newer), artifacts)
                        .taskOf(submitted(STORY))
                        .inputHash())
                .isNotEqualTo(hash(submitted(STORY)));
    }

    @Test
    void closesTheSetWithAManifest() throws Exception {
        TextReading reading = stage.work(submitted(STORY), desk);
        RecordingOutbox after = new RecordingOutbox();

        stage.announce(submitted(STORY), reading, after);

        TextAnalyzed manifest = after.onlyOneOn(Topics.TEXT_ANALYZED);
        assertThat(manifest.getRunId()).isEqualTo(run("a"));
        assertThat(manifest.getStatus()).isEqualTo("OK");
        assertThat(manifest.getGeneration()).isEqualTo(7);
        assertThat(manifest.getLines()).isEqualTo(2);
        assertThat(manifest.getDigest()).hasSize(64).isEqualTo(reading.getDigest());
        assertThat(manifest.getProvider()).isEqualTo("fake");
        assertThat(manifest.getCommission().getText().getBytes()).isEqualTo(STORY.length());
        assertThat(manifest.getCharacters())
                .extracting(Character::getId, Character::getLines)
                .containsExactly(tuple("narrator", 1), tuple("bob", 1));
        assertThat(after.said()).last().extracting(RecordingOutbox.Said::record).isEqualTo(manifest);
    }

    @Test
    void saysTheSameAgainWhenItRecallsAReading() throws Exception {
        TextReading reading = stage.work(submitted(STORY), desk);
        RecordingOutbox again = new RecordingOutbox();

        stage.announce(submitted(STORY), reading, again);

        assertThat(again.on(Topics.LINE_IDENTIFIED)).isEqualTo(outbox.on(Topics.LINE_IDENTIFIED));
    }

    @Test
    void announcesARecalledReadingForAnotherRun() throws Exception {
        TextReading reading = stage.work(submitted(STORY), desk);
        TextSubmitted other = TextSubmitted.newBuilder(submitted(STORY))
                .setTextId("b")
                .setOptions(
                        Options.newBuilder().setVoices(Map.of("bob", "deep")).build())
                .build();
        RecordingOutbox again = new RecordingOutbox();

        stage.announce(other, reading, again);

        assertThat(stage.taskOf(other).inputHash())
                .isEqualTo(stage.taskOf(submitted(STORY)).inputHash());
        assertThat(again.on(Topics.LINE_IDENTIFIED))
                .extracting(LineIdentified::getRunId, LineIdentified::getGeneration)
                .containsOnly(tuple(run("b"), 7));
        assertThat(again.on(Topics.LINE_IDENTIFIED).get(0).getRoster())
                .extracting(CastMember::getVoice)
                .containsExactly("", "deep");
        assertThat(again.onlyOneOn(Topics.TEXT_ANALYZED).getRunId()).isEqualTo(run("b"));
    }

    @Test
    void hasALineSaidAsTheListenerWishesAndTheOthersAsTheyWereRead() throws Exception {
        TextReading reading = stage.work(submitted(STORY), desk);
        io.narratix.events.Delivery wish = new io.narratix.events.Delivery("FEAR", "WHISPER", "SLOW");
        TextSubmitted changed = TextSubmitted.newBuilder(submitted(STORY))
                .setAttempt(2)
                .setOptions(
                        Options.newBuilder().setDeliveries(Map.of("2", wish)).build())
                .build();
        RecordingOutbox again = new RecordingOutbox();

        stage.announce(changed, reading, again);

        assertThat(stage.taskOf(changed).inputHash())
                .isEqualTo(stage.taskOf(submitted(STORY)).inputHash());
        assertThat(again.on(Topics.LINE_IDENTIFIED))
                .extracting(LineIdentified::getDelivery)
                .containsExactly(outbox.on(Topics.LINE_IDENTIFIED).get(0).getDelivery(), wish);
    }

    @Test
    void takesAnotherTextOrLanguageForOtherWork() {
        TextSubmitted german =
                TextSubmitted.newBuilder(submitted(STORY)).setLanguage("de").build();

        assertThat(List.of(hash(submitted(STORY)), hash(submitted(STORY + " ")), hash(german)))
                .doesNotHaveDuplicates();
    }

    @Test
    void refusesForGoodWhatCannotBeRead() {
        assertRefused(submitted("***"), "The text has no word in it, only signs. There is nothing to speak.");
        assertRefused(submitted(null), "The submission has no text: neither a body nor a reference to one.");
        assertRefused(
                TextSubmitted.newBuilder(submitted(null))
                        .setText(new Artifact("memory:huge", "huge", 16_000_001L, "text/plain"))
                        .build(),
                "The text has 16,000,001 bytes; at most 16,000,000 are taken.");
        assertRefused(
                TextSubmitted.newBuilder(submitted(null))
                        .setText(new Artifact("memory:gone", "gone", 10L, "text/plain"))
                        .build(),
                "the artifact memory:gone is missing");
        assertThat(outbox.said()).isEmpty();
    }

    @Test
    void closesTheSetOfATextThatFailed() {
        Failure failure = Failure.newBuilder().setReason("nothing to speak").build();

        stage.announceFailure(submitted("***"), failure, outbox);

        assertThat(outbox.onlyOneOn(Topics.TEXT_ANALYZED))
                .extracting(
                        TextAnalyzed::getRunId,
                        TextAnalyzed::getStatus,
                        TextAnalyzed::getLines,
                        TextAnalyzed::getFailure)
                .containsExactly(run("a"), "FAILED", 0, failure);
    }

    private void assertRefused(TextSubmitted submitted, String sentence) {
        assertThatThrownBy(() -> stage.work(submitted, desk)).isInstanceOfSatisfying(ProviderFault.class, fault -> {
            assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.PERMANENT);
            assertThat(fault.reason()).isEqualTo(sentence);
        });
    }

    private String hash(TextSubmitted submitted) {
        return stage.taskOf(submitted).inputHash();
    }

    private static String run(String textId) {
        return NameUuid.runId(textId, 1);
    }

    private static TextSubmitted submitted(@Nullable String body) {
        return TextSubmitted.newBuilder()
                .setTextId("a")
                .setTitle("The Light")
                .setBody(body)
                .build();
    }

    /** Whatever is read, the first nine characters are Bob's and all others the narrator's. */
    private static StoryAnalyst analyst() {
        return new StoryAnalyst() {
            @Override
            public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings) {
                findings.introduces(entry("narrator", Gender.UNKNOWN));
                findings.introduces(entry("bob", Gender.MALE));
                int end = manuscript.text().length();
                findings.speaks(new Line(1, new Span(0, 9), Line.Kind.DIALOGUE, "bob", Delivery.PLAIN));
                findings.speaks(new Line(2, new Span(9, end), Line.Kind.NARRATION, "narrator", Delivery.PLAIN));
            }

            @Override
            public String name() {
                return "fake";
            }
        };
    }

    private static StoryAnalyst refusing() {
        return new StoryAnalyst() {
            @Override
            public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings)
                    throws ProviderFault {
                throw ProviderFault.permanent("refusing", "no key");
            }

            @Override
            public String name() {
                return "refusing";
            }
        };
    }

    private static CastEntry entry(String id, Gender gender) {
        return new CastEntry(id, id, List.of(), gender, AgeBand.ADULT, id + " as told");
    }
}
