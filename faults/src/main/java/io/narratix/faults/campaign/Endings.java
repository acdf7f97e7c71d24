package io.narratix.faults.campaign;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.Degradation;
import io.narratix.events.Failure;
import io.narratix.events.LineSpoken;
import io.narratix.faults.rig.Service;
import io.narratix.schemas.Topics;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A stage fails for good, the clock runs out, somebody cancels, or an artifact is damaged. */
final class Endings {

    private static final String REFUSED = "answer: {status: 400, body: '{}'}";

    private Endings() {}

    static List<Scenario> scenarios() {
        List<Scenario> scenarios = new ArrayList<>(List.of(
                Scenario.brief("each-stage-fails-for-good", Endings::failsForGood),
                Scenario.of("speech-fails-while-music-runs", Endings::speechFailsFirst),
                Scenario.brief("bit-flips-before-the-mix", Endings::bitFlips),
                Scenario.of("store-loses-a-line", Endings::lost),
                Scenario.of("failed-run-is-retried", Endings::retried),
                Scenario.of("nobody-answers-before-the-deadline", Endings::deadline),
                Scenario.of("music-comes-after-its-deadline", Endings::lateMusic),
                Scenario.of("proposed-again-in-other-words", Endings::proposedAgain)));
        scenarios.add(Scenario.brief("cancelled-while-speaking", act -> cancelled(act, Service.VOICE)));
        for (Service service : List.of(Service.TEXT_ANALYSIS, Service.AUDIO_ANALYSIS, Service.MUSIC, Service.SFX)) {
            scenarios.add(Scenario.of("cancelled-at-" + service.group(), act -> cancelled(act, service)));
        }
        return scenarios;
    }

    /** Speech failed: failed. Only music or effects failed: completed without them. */
    private static void failsForGood(Act act) throws Exception {
        fails(act, "provider: elevenlabs, endpoint: speech", Ending.FAILED);
        fails(act, "provider: elevenlabs, endpoint: music", Ending.DEGRADED);
        fails(act, "provider: elevenlabs, endpoint: sound-generation", Ending.DEGRADED);
        fails(act, "provider: anthropic, endpoint: messages, body: 'Protocol: narratix-sounds-'", Ending.DEGRADED);
        fails(act, "provider: anthropic, endpoint: messages, body: 'Protocol: narratix-lines-'", Ending.FAILED);
    }

    private static void fails(Act act, String calls, Ending ending) throws Exception {
        act.providers("rules: [{%s, %s}]".formatted(calls, REFUSED));
        act.submit(1, ending);
        act.awaitVerdicts();
    }

    private static void speechFailsFirst(Act act) throws Exception {
        act.providers("""
                rules:
                  - {provider: elevenlabs, endpoint: music, latency: 4s}
                  - {provider: elevenlabs, endpoint: speech, nth: 1, %s}
                """.formatted(REFUSED));
        act.submit(1, Ending.FAILED);
        act.awaitVerdicts();
        act.rest(Duration.ofSeconds(5));
    }

    /** What is damaged is found before it is heard, and a retry makes it anew. */
    private static void bitFlips(Act act) throws Exception {
        act.providers("rules: [{provider: elevenlabs, endpoint: sound-generation, latency: 4s}]");
        String textId = "tale-" + UUID.randomUUID();
        String story = act.story();
        String run = act.submit(textId, 1, story, Ending.FAILED);
        act.await("lines are spoken", () -> spoken(act, run).size() >= 5);
        LineSpoken line = longest(spoken(act, run));
        act.mishaps().happens(Service.VOICE);
        flip(Path.of(URI.create(line.getClip().getAudio().getUri())));
        act.awaitVerdicts();
        act.submit(textId, 2, story, Ending.COMPLETED);
        act.awaitVerdicts();
        List<Integer> paid = act.paidPerItem(Service.VOICE);
        act.check(paid.get(0) == 2 && paid.get(1) == 1, "the damaged line alone was to be paid again, but " + paid);
    }

    /** What the store has lost fails the run, and a retry makes it anew and pays for it alone. */
    private static void lost(Act act) throws Exception {
        act.providers("rules: [{provider: elevenlabs, endpoint: sound-generation, latency: 4s}]");
        String textId = "tale-" + UUID.randomUUID();
        String story = act.story();
        String run = act.submit(textId, 1, story, Ending.FAILED);
        act.await("lines are spoken", () -> spoken(act, run).size() >= 5);
        LineSpoken line = longest(spoken(act, run));
        act.mishaps().happens(Service.VOICE);
        Files.delete(Path.of(URI.create(line.getClip().getAudio().getUri())));
        act.awaitVerdicts();
        act.submit(textId, 2, story, Ending.COMPLETED);
        act.awaitVerdicts();
        List<Integer> paid = act.paidPerItem(Service.VOICE);
        act.check(paid.get(0) == 2 && paid.get(1) == 1, "the lost line alone was to be paid again, but " + paid);
    }

    /** A long one: "said Tom" has been spoken for other stories too. */
    private static LineSpoken longest(List<LineSpoken> lines) {
        return Collections.max(
                lines, Comparator.comparing(each -> each.getClip().getAudio().getBytes()));
    }

    private static List<LineSpoken> spoken(Act act, String run) {
        return act.outside().journal().on(Topics.LINE_SPOKEN).stream()
                .filter(line -> line.getRunId().equals(run) && line.getClip() != null)
                .toList();
    }

    private static void flip(Path file) throws Exception {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 16;
        Files.write(file, bytes);
    }

    /** The next attempt pays for what failed, and for nothing else. */
    private static void retried(Act act) throws Exception {
        act.providers("rules: [{provider: elevenlabs, endpoint: speech, nth: 2, %s}]".formatted(REFUSED));
        String textId = "tale-" + UUID.randomUUID();
        String story = act.story();
        act.submit(textId, 1, story, Ending.FAILED);
        act.awaitVerdicts();
        act.await("nothing is under way", () -> act.outside().groups().lagging().isEmpty());
        int before = act.outside().wallet().paid().count();
        int items = act.outside().wallet().paid().byItem().size();
        act.providers("rules: []");
        act.submit(textId, 2, story, Ending.COMPLETED);
        act.awaitVerdicts();
        int more = act.outside().wallet().paid().count() - before;
        int moreItems = act.outside().wallet().paid().byItem().size() - items;
        act.check(
                more == moreItems && more >= 1, "the retry paid %d calls for %d new items".formatted(more, moreItems));
    }

    private static void deadline(Act act) throws Exception {
        act.restart(Service.ASSEMBLY, "narratix.assembly.run-deadline=4s");
        act.providers("rules: [{provider: elevenlabs, endpoint: speech, latency: 5500ms}]");
        act.submit(1, Ending.FAILED);
        act.awaitVerdicts();
        act.rest(Duration.ofSeconds(6));
        act.restart(Service.ASSEMBLY);
    }

    /** The drama does without it, and its late answer changes nothing. */
    private static void lateMusic(Act act) throws Exception {
        act.restart(Service.ASSEMBLY, "narratix.assembly.accompaniment-deadline=1s");
        act.providers("rules: [{provider: elevenlabs, endpoint: music, latency: 5500ms}]");
        act.submit(1, Ending.DEGRADED);
        act.awaitVerdicts();
        act.rest(Duration.ofSeconds(6));
        act.restart(Service.ASSEMBLY);
    }

    /** A join whose state was lost may propose what is over: in other words, less of it, or nothing at all. */
    private static void proposedAgain(Act act) throws Exception {
        String run = act.submit(1).get(0);
        act.awaitVerdicts();
        AssemblyRequested first = act.outside().journal().on(Topics.ASSEMBLY_REQUESTED).stream()
                .filter(proposal -> proposal.getRunId().equals(run))
                .findFirst()
                .orElseThrow();
        Degradation missing = Degradation.newBuilder()
                .setStage(Service.SFX.group())
                .setReason("it was late")
                .setMissing(1)
                .build();
        act.outside()
                .post()
                .propose(AssemblyRequested.newBuilder(first)
                        .setEventId("in other words")
                        .setDegraded(List.of(missing))
                        .build());
        act.outside()
                .post()
                .propose(AssemblyRequested.newBuilder(first)
                        .setEventId("less of it")
                        .setEffects(null)
                        .setDegraded(List.of(missing))
                        .build());
        Failure overdue = Failure.newBuilder()
                .setStage("join")
                .setKind("DEADLINE")
                .setReason("nobody was heard of")
                .build();
        act.outside()
                .post()
                .propose(AssemblyRequested.newBuilder(first)
                        .setEventId("to the contrary")
                        .setProposal("FAIL")
                        .setFailure(overdue)
                        .build());
        act.mended();
    }

    /** No call begins after the verdict. */
    private static void cancelled(Act act, Service at) throws Exception {
        act.providers("rules: [{latency: {between: [500ms, 1500ms]}}]");
        String run = act.submit(1, Ending.FAILED).get(0);
        act.awaitCalls(at, 1);
        act.outside().post().cancel(run);
        act.mended();
        act.awaitVerdicts();
        act.rest(Duration.ofSeconds(3));
    }
}
