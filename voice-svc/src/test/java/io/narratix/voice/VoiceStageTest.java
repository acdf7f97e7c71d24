package io.narratix.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.Clip;
import io.narratix.events.Delivery;
import io.narratix.events.Failure;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.SpokenLine;
import io.narratix.events.WordTime;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Desk;
import io.narratix.stage.Meter;
import io.narratix.stage.Place;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Task;
import io.narratix.testkit.MemoryArtifacts;
import io.narratix.testkit.RecordingOutbox;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class VoiceStageTest {

    private final AtomicInteger calls = new AtomicInteger();
    private final RecordingOutbox outbox = new RecordingOutbox();
    private final MemoryArtifacts artifacts = new MemoryArtifacts();
    private final VoiceStage stage = new VoiceStage(Alternatives.only(Orders.speaker(calls)), artifacts);
    private final Desk desk = new Desk(1, outbox);

    @Test
    void takesTheSameWordsOfTheSameVoiceForTheSameWorkInAnyRun() {
        LineIdentified elsewhere = LineIdentified.newBuilder(Orders.line())
                .setRunId("another run")
                .setGeneration(1)
                .setLine(9)
                .setStart(100)
                .setEnd(121)
                .setFirstWord(21)
                .setLastWord(24)
                .build();

        assertThat(hash(elsewhere)).isEqualTo(hash(Orders.line()));
        assertThat(stage.taskOf(elsewhere))
                .extracting(Task::runId, Task::item, Task::paid)
                .containsExactly("another run", "line 9", List.of(true));
    }

    @Test
    void takesOtherWordsAnotherVoiceOrAnotherMannerForOtherWork() {
        LineIdentified words = LineIdentified.newBuilder(Orders.line())
                .setText("\"Hold the light down!\" ")
                .build();
        LineIdentified voice =
                LineIdentified.newBuilder(Orders.line()).setSpeaker("narrator").build();
        LineIdentified manner = LineIdentified.newBuilder(Orders.line())
                .setDelivery(new Delivery("FEAR", "SHOUT", "FAST"))
                .build();
        LineIdentified language =
                LineIdentified.newBuilder(Orders.line()).setLanguage("en-GB").build();

        assertThat(List.of(hash(Orders.line()), hash(words), hash(voice), hash(manner), hash(language)))
                .doesNotHaveDuplicates();
    }

    @Test
    void numbersTheWordsAsTheTextDoes() throws Exception {
        LineIdentified line = Orders.line();

        stage.announce(line, stage.work(line, desk), outbox);

        LineSpoken spoken = outbox.onlyOneOn(Topics.LINE_SPOKEN);
        assertThat(spoken)
                .extracting(
                        LineSpoken::getRunId,
                        LineSpoken::getGeneration,
                        LineSpoken::getLine,
                        LineSpoken::getStatus,
                        LineSpoken::getVoice)
                .containsExactly("run", 7, 3, "OK", "bob");
        assertThat(spoken.getClip().getWords())
                .containsExactly(
                        new WordTime(11, 0, 100),
                        new WordTime(12, 100, 200),
                        new WordTime(13, 200, 300),
                        new WordTime(14, 300, 400));
    }

    @Test
    void keepsAClipWithoutItsPlaceSoThatAnotherTextCanUseIt() throws Exception {
        LineIdentified elsewhere = LineIdentified.newBuilder(Orders.line())
                .setFirstWord(101)
                .setLastWord(104)
                .build();

        Clip clip = stage.work(Orders.line(), desk);

        assertThat(clip.getWords()).extracting(WordTime::getWord).containsExactly(1, 2, 3, 4);
        assertThat(clip.getDurationMs()).isEqualTo(400);
        assertThat(clip.getCredits()).isEqualTo("Nobody, CC0");
        assertThat(artifacts.read(clip.getAudio())).hasSize(44 + 2 * 4 * 4_800);
        assertThat(stage.entryOf(elsewhere, clip).getClip().getWords())
                .extracting(WordTime::getWord)
                .containsExactly(101, 102, 103, 104);
    }

    @Test
    void speaksNeitherBreaksNorLinesWithoutAWord() throws Exception {
        LineIdentified signs =
                LineIdentified.newBuilder(Orders.brk()).setKind("NARRATION").build();

        Clip breaking = stage.work(Orders.brk(), desk);
        Clip nothing = stage.work(signs, desk);

        assertThat(calls).hasValue(0);
        assertThat(breaking.getAudio()).isNull();
        assertThat(nothing.getAudio()).isNull();
        assertThat(stage.taskOf(Orders.brk()).paid()).containsExactly(false);
        assertThat(stage.entryOf(Orders.brk(), breaking))
                .extracting(SpokenLine::getKind, SpokenLine::getClip)
                .containsExactly("BREAK", null);
    }

    @Test
    void refusesSpeechThatDoesNotTimeEveryWord() {
        VoiceStage careless = new VoiceStage(Alternatives.only(Orders.speaker("fake", calls, 1)), artifacts);

        assertThatThrownBy(() -> careless.work(Orders.line(), desk))
                .isInstanceOfSatisfying(ProviderFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID);
                    assertThat(fault.reason()).isEqualTo("the speech has times for 5 words, but the line has 4");
                });
    }

    @Test
    void castsTheVoiceThatTheListenerChose() throws Exception {
        LineIdentified chosen = LineIdentified.newBuilder(Orders.line())
                .setRoster(List.of(
                        Orders.member("narrator", "The narrator", ""),
                        Orders.member("bob-miller", "Bob Miller", "ann")))
                .build();

        assertThat(stage.work(chosen, desk).getVoice()).isEqualTo("ann");
        assertThat(hash(chosen)).isNotEqualTo(hash(Orders.line()));
    }

    @Test
    void announcesTheVoiceThatWasHeardWhoeversTurnItWas() throws Exception {
        VoiceStage two = new VoiceStage(
                new Alternatives<>(
                        List.of(Orders.speaker("paid", calls, 1), Orders.speaker("spare", new AtomicInteger(), 0))),
                artifacts);
        Clip clip = two.work(Orders.line(), new Desk(1, 1, outbox, Meter.FREE));

        two.announce(Orders.line(), clip, outbox);

        assertThat(calls).hasValue(0);
        assertThat(clip.getProvider()).isEqualTo("spare");
        assertThat(outbox.onlyOneOn(Topics.LINE_SPOKEN).getVoice()).isEqualTo("bob");
        assertThat(two.entryOf(Orders.line(), clip).getVoice()).isEqualTo("bob");
        assertThat(List.of(two.providerOf(0), two.providerOf(1))).containsExactly("paid", "spare");
        assertThat(hash(two, Orders.line())).isNotEqualTo(hash(Orders.line()));
    }

    @Test
    void takesWhatStandsRoundALineForNoReasonToSpeakItAgain() {
        LineIdentified elsewhere = LineIdentified.newBuilder(Orders.line())
                .setBefore("It was dark. ")
                .setAfter("Nobody moved.")
                .build();

        assertThat(hash(elsewhere)).isEqualTo(hash(Orders.line()));
    }

    @Test
    void listsTheLineWithAllThatTheMixNeeds() throws Exception {
        SpokenLine entry = stage.entryOf(Orders.line(), stage.work(Orders.line(), desk));

        assertThat(entry)
                .extracting(
                        SpokenLine::getLine,
                        SpokenLine::getStart,
                        SpokenLine::getEnd,
                        SpokenLine::getKind,
                        SpokenLine::getSpeaker,
                        SpokenLine::getSpeakerName,
                        SpokenLine::getVoice)
                .containsExactly(3, 60, 81, "DIALOGUE", "bob-miller", "Bob Miller", "bob");
        assertThat(stage.placeOf(Orders.line())).isEqualTo(new Place("run/7", 3));
    }

    @Test
    void saysOfALineThatFailedWhichItWasAndWhy() {
        Failure failure = Failure.newBuilder().setReason("no voice").build();

        stage.announceFailure(Orders.line(), failure, outbox);

        assertThat(outbox.onlyOneOn(Topics.LINE_SPOKEN))
                .extracting(LineSpoken::getLine, LineSpoken::getStatus, LineSpoken::getClip, LineSpoken::getFailure)
                .containsExactly(3, "FAILED", null, failure);
    }

    @Test
    void answersALineWhoseSpeakerNobodyKnows() {
        LineIdentified stray =
                LineIdentified.newBuilder(Orders.line()).setSpeaker("nobody").build();
        Failure failure = Failure.newBuilder().setReason("not in the roster").build();

        stage.announceFailure(stray, failure, outbox);

        assertThat(outbox.onlyOneOn(Topics.LINE_SPOKEN).getFailure()).isEqualTo(failure);
    }

    private String hash(LineIdentified line) {
        return hash(stage, line);
    }

    private static String hash(VoiceStage of, LineIdentified line) {
        return of.taskOf(line).inputHash();
    }
}
