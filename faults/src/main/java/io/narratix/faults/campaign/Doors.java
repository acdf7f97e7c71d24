package io.narratix.faults.campaign;

import io.narratix.faults.outside.FrontDoor;
import io.narratix.faults.outside.FrontDoor.Answer;
import io.narratix.faults.rig.Ground;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.ServiceProcess;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** Texts come in by the studio's door, more of them than it takes, or while it dies. */
final class Doors {

    private static final Duration PATIENCE = Duration.ofHours(3);
    private static final int AT_ONCE = 1_000;
    private static final int UNFINISHED_AT_MOST = 12;
    private static final int TEXTS = 12;

    private Doors() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.on(Ground.WITH_STUDIO, "more-texts-than-the-studio-takes", Doors::crowd),
                Scenario.on(Ground.WITH_STUDIO, "studio-dies-while-texts-come-in", Doors::dies));
    }

    /** Each is taken, or refused with the time to wait; some of these come again and are taken in the end. */
    private static void crowd(Act act) throws Exception {
        ServiceProcess studio = act.rig().service(Service.STUDIO);
        act.restart(
                Service.STUDIO,
                "narratix.studio.backlog=" + UNFINISHED_AT_MOST,
                "narratix.studio.retry-after=2s",
                // The rig's other times are a twentieth; a thousand requests are not.
                "spring.datasource.hikari.connection-timeout=30000");
        act.providersTake(Duration.ofMillis(50));
        Map<String, String> waiting = stories(act, AT_ONCE);
        int wanted = act.extent().crowd();
        int refusals = 0;
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (act.runs().size() < wanted && System.nanoTime() < end) {
            // With connections of its own: the studio closes those that were idle for a minute, be it in this moment.
            Map<String, Answer> answers = handedIn(new FrontDoor(studio.address()), waiting);
            Map<String, Answer> taken = those(answers, FrontDoor.TAKEN);
            Map<String, Answer> refused = those(answers, FrontDoor.REFUSED);
            act.check(
                    taken.size() + refused.size() == answers.size(),
                    "the studio answered otherwise than by taking or refusing: " + others(answers));
            act.check(
                    refused.values().stream().allMatch(answer -> answer.retryAfter() > 0),
                    "a text was refused and it was not said when to come again");
            accept(act, taken);
            int unfinished = unfinished(act);
            act.check(
                    unfinished <= UNFINISHED_AT_MOST,
                    "%d texts are unfinished where there is room for %d".formatted(unfinished, UNFINISHED_AT_MOST));
            refusals += refused.size();
            waiting.keySet().removeAll(taken.keySet());
            waiting = first(waiting, wanted - act.runs().size());
            act.rest(refused.values().stream()
                    .map(answer -> Duration.ofSeconds(answer.retryAfter()))
                    .max(Comparator.naturalOrder())
                    .orElse(Duration.ZERO));
        }
        act.check(act.runs().size() >= wanted, "who came again and again was not taken");
        act.check(refusals > 0, "nothing was refused, however many came");
        act.await("all verdicts", PATIENCE, () -> act.outside().verdicts().areIn(act.runs()));
        act.mended();
        onlyThoseThatWereTaken(act);
        act.restart(Service.STUDIO);
    }

    /** Whoever got no answer comes again with the same key, and it is the same text. */
    private static void dies(Act act) throws Exception {
        act.providersTake(Duration.ofMillis(200));
        ServiceProcess studio = act.rig().service(Service.STUDIO);
        FrontDoor door = new FrontDoor(studio.address());
        for (int time = 0; time < act.extent().kills(); time++) {
            Map<String, String> stories = stories(act, TEXTS);
            List<CompletableFuture<Answer>> unanswered = new ArrayList<>();
            stories.forEach((key, story) -> unanswered.add(door.handIn(key, story)));
            act.restAtRandom(Duration.ofMillis(400));
            act.kill(Service.STUDIO);
            List<Answer> before =
                    unanswered.stream().map(CompletableFuture::join).toList();
            act.start(Service.STUDIO);
            Map<String, Answer> after = handedIn(door, stories);
            act.check(
                    those(after, FrontDoor.TAKEN).size() == TEXTS,
                    "not all texts were taken when they came again: " + after.values());
            List<String> texts = after.values().stream().map(Answer::textId).toList();
            before.stream()
                    .filter(answer -> answer.status() == FrontDoor.TAKEN)
                    .forEach(answer -> act.check(
                            texts.contains(answer.textId()),
                            "a text that was taken before the studio died is not known to it any more"));
            accept(act, after);
            act.awaitVerdicts();
        }
        onlyThoseThatWereTaken(act);
    }

    private static Map<String, String> stories(Act act, int count) {
        Map<String, String> stories = new LinkedHashMap<>();
        for (int story = 0; story < count; story++) {
            stories.put(UUID.randomUUID().toString(), act.story());
        }
        return stories;
    }

    /** All at once; what each was answered, by its key. */
    private static Map<String, Answer> handedIn(FrontDoor door, Map<String, String> stories) {
        Map<String, CompletableFuture<Answer>> answers = new LinkedHashMap<>();
        stories.forEach((key, story) -> answers.put(key, door.handIn(key, story)));
        return answers.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, answer -> answer.getValue().join()));
    }

    private static Map<String, Answer> those(Map<String, Answer> answers, int status) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getValue().status() == status)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<Answer> others(Map<String, Answer> answers) {
        return answers.values().stream()
                .filter(answer -> answer.status() != FrontDoor.TAKEN && answer.status() != FrontDoor.REFUSED)
                .limit(5)
                .toList();
    }

    private static Map<String, String> first(Map<String, String> stories, int count) {
        return stories.entrySet().stream()
                .limit(count)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** By what is on the topics now, of which the studio may not have read all. */
    private static int unfinished(Act act) throws InterruptedException {
        act.outside().journal().catchUp();
        return act.runs().size() - act.outside().verdicts().of(act.runs()).size();
    }

    private static void accept(Act act, Map<String, Answer> taken) {
        taken.values().forEach(answer -> act.expect(NameUuid.runId(answer.textId(), 1), Ending.COMPLETED));
    }

    private static void onlyThoseThatWereTaken(Act act) throws InterruptedException {
        act.outside().journal().catchUp();
        List<String> strangers = act.outside().journal().on(Topics.TEXT_SUBMITTED).stream()
                .map(text -> NameUuid.runId(text.getTextId(), text.getAttempt()))
                .filter(run -> !act.outside().accepted().contains(run))
                .toList();
        act.check(strangers.isEmpty(), "texts are worked on that nobody was told of: " + strangers);
    }
}
