package io.narratix.stage;

import io.narratix.events.Clip;
import io.narratix.events.EffectGenerated;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.schemas.Topic;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A stage whose provider does what the test says, and notes every call: as the provider's own log would. */
final class ScriptedStage implements Stage<EffectIdentified, Clip> {

    /** What happens during a call. */
    @FunctionalInterface
    interface Script {
        void play(int effect) throws ProviderFault, InterruptedException;
    }

    private final Topic<EffectGenerated> answers;
    private final Map<Integer, Integer> calls = new ConcurrentHashMap<>();
    private final Set<Integer> delivered = ConcurrentHashMap.newKeySet();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger mostAtOnce = new AtomicInteger();
    private volatile Script script = effect -> {};

    ScriptedStage(Topic<EffectGenerated> answers) {
        this.answers = answers;
    }

    void follow(Script script) {
        this.script = script;
    }

    @Override
    public Task taskOf(EffectIdentified event) {
        String item = "effect " + event.getEffect();
        return new Task(event.getRunId(), item, InputHash.of(answers.name(), item), true);
    }

    @Override
    public Clip work(EffectIdentified event, Desk desk) throws ProviderFault, InterruptedException {
        int effect = event.getEffect();
        calls.merge(effect, 1, Integer::sum);
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            script.play(effect);
            delivered.add(effect);
            return Clip.newBuilder().setProvider("script").setDurationMs(effect).build();
        } finally {
            atOnce.decrementAndGet();
        }
    }

    @Override
    public void announce(EffectIdentified event, Clip clip, Outbox outbox) {
        outbox.announce(answers, keyOf(event), answer(event).setClip(clip).build());
    }

    @Override
    public void announceFailure(EffectIdentified event, Failure failure, Outbox outbox) {
        outbox.announce(
                answers,
                keyOf(event),
                answer(event).setStatus("FAILED").setFailure(failure).build());
    }

    /** How often the provider was called for the effect. */
    int callsFor(int effect) {
        return calls.getOrDefault(effect, 0);
    }

    /** The effects that the provider has delivered. */
    Set<Integer> delivered() {
        return Set.copyOf(delivered);
    }

    int atOnce() {
        return atOnce.get();
    }

    int mostAtOnce() {
        return mostAtOnce.get();
    }

    private static String keyOf(EffectIdentified event) {
        return event.getRunId() + "/" + event.getEffect();
    }

    private static EffectGenerated.Builder answer(EffectIdentified event) {
        return EffectGenerated.newBuilder().setRunId(event.getRunId()).setEffect(event.getEffect());
    }
}
