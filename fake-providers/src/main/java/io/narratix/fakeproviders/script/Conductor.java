package io.narratix.fakeproviders.script;

import io.narratix.fakeproviders.wire.Job;
import io.narratix.fakeproviders.wire.Request;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

/** Follows one script, and counts for it. Safe for any number of threads. */
public final class Conductor {

    private final Script script;
    private final Map<String, Long> callsOfItem = new HashMap<>();
    private final long[] callsOfRule;
    private final SplittableRandom dice;

    public Conductor(Script script) {
        this.script = script;
        callsOfRule = new long[script.rules().size()];
        dice = new SplittableRandom(script.tempo().seed());
    }

    public Script script() {
        return script;
    }

    /**
     * A call as rules look at it.
     *
     * @param endpoint its name
     * @param item what is asked for
     * @param sequence of all calls
     */
    public record Asked(Request request, String endpoint, String item, long sequence) {}

    /**
     * What is done to one call, in real time.
     *
     * @param rule by which, empty if by none
     */
    public record Conduct(Duration latency, Duration streaming, Then then, Job job, String rule) {

        public static final Conduct PLAIN = new Conduct(Duration.ZERO, Duration.ZERO, Then.NORMAL, Job.PLAIN, "");
    }

    public Conduct conduct(Asked asked) {
        Rule rule = rule(asked);
        Then then = rule == null ? Then.NORMAL : rule.then();
        Wait.Occasion occasion = new Wait.Occasion(
                asked.item(),
                asked.sequence(),
                SpokenLength.of(asked.request()),
                script.tempo().seed());
        Job like = then.work().like();
        Job job = new Job(
                scaled(then.work().takes().on(occasion)),
                scaled(like.keeps()),
                like.ends(),
                like.output(),
                like.webhook());
        return new Conduct(
                scaled(then.latency().on(occasion)),
                scaled(then.streaming().on(occasion)),
                new Then(then.latency(), then.streaming(), then.reply(), scaled(then.fault()), then.work()),
                job,
                rule == null ? "" : rule.name());
    }

    private synchronized @org.jspecify.annotations.Nullable Rule rule(Asked asked) {
        long ofItem = callsOfItem.merge(asked.item(), 1L, Long::sum);
        Rule first = null;
        for (int i = 0; i < callsOfRule.length; i++) {
            Rule rule = script.rules().get(i);
            boolean fits = rule.when().fits(asked.request(), asked.endpoint());
            if (fits && isTurn(rule.when().turns(), ofItem, ++callsOfRule[i]) && first == null) {
                first = rule;
            }
        }
        return first;
    }

    /** The dice are thrown for every call that fits, so that one rule's luck doesn't change another's. */
    private boolean isTurn(When.Turns turns, long ofItem, long ofAll) {
        boolean drawn = turns.chance() >= 1 || dice.nextDouble() < turns.chance();
        return drawn && turns.ofItem().holds(ofItem) && turns.ofAll().holds(ofAll);
    }

    private Fault scaled(Fault fault) {
        return fault.every(scaled(fault.every()));
    }

    private Duration scaled(Duration time) {
        return Duration.ofNanos(Math.round(time.toNanos() * script.tempo().scale()));
    }
}
