package io.narratix.bench.speed;

import io.narratix.fakeproviders.ledger.Call;
import io.narratix.fakeproviders.ledger.Calls;
import io.narratix.fakeproviders.script.Rule;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.script.Then;
import io.narratix.fakeproviders.script.Wait;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The ways in which the run of the requirements is replayed, and what each of them would take at least. */
enum Replay {
    /** The old way: nothing at the same time, and two calls for the sounds. */
    SEQUENTIAL("SEQUENTIAL", 1) {
        @Override
        Script script() {
            Script prd = whole(Script.profile("prd"));
            List<Rule> rules = new ArrayList<>(Script.parse(ONE_CALL_REFUSED).rules());
            rules.addAll(prd.rules());
            return new Script(prd.tempo(), prd.account(), rules);
        }

        @Override
        double ideal(Times times) {
            return times.all().sum();
        }
    },

    /** The requirements' own design: the tracks side by side, each stage when the one before it has ended. */
    WHOLE("PARALLEL", Replay.MOST) {
        @Override
        Script script() {
            return whole(Script.profile("prd"));
        }

        @Override
        double ideal(Times times) {
            return times.longestTrack(false);
        }
    },

    /** Ours: each item is at work as soon as it is found. */
    STREAMED("PARALLEL", Replay.MOST) {
        @Override
        Script script() {
            return Script.profile("prd");
        }

        @Override
        double ideal(Times times) {
            return times.longestTrack(true);
        }
    };

    /** Items that one instance of a stage works on at once. */
    private static final int MOST = 12;

    private static final String ONE_CALL_REFUSED = """
            rules:
              - {provider: anthropic, endpoint: messages, body: 'Task: soundscapes and effects',
                 answer: {status: 400, body: '{"type":"error","error":{"type":"invalid_request_error","message":"no"}}'}}
            """;

    private final String mode;
    private final int atOnce;

    Replay(String mode, int atOnce) {
        this.mode = mode;
        this.atOnce = atOnce;
    }

    String mode() {
        return mode;
    }

    Map<String, String> settings() {
        return Map.of("narratix.stage.concurrency", Integer.toString(atOnce));
    }

    abstract Script script();

    /** The least time from the first call to the mix, in seconds, with the providers being as slow as they were. */
    abstract double ideal(Times times);

    /** What streams comes all at once at its end. */
    private static Script whole(Script script) {
        return new Script(
                script.tempo(),
                script.account(),
                script.rules().stream()
                        .map(rule -> rule.then().streaming().equals(Wait.none()) ? rule : whole(rule))
                        .toList());
    }

    private static Rule whole(Rule rule) {
        Then then = rule.then();
        return rule.then(new Then(then.streaming(), Wait.none(), then.reply(), then.fault(), then.work()));
    }

    /** How long the calls of one run took, by the fake providers' ledger. */
    record Times(Calls calls) {

        DoubleStream all() {
            return calls.list().stream().mapToDouble(Times::seconds);
        }

        /** Items of a call that streams come evenly, as the profile has it. */
        double longestTrack(boolean streamed) {
            double text = sum("text analysis");
            double audio = sum("unified audio analysis");
            double music = streamed ? audio / (1 + count("effect")) : audio;
            return DoubleStream.of(
                            Crew.finish(speech(text, streamed), MOST),
                            music + sum("music"),
                            Crew.finish(effects(audio, streamed), MOST))
                    .max()
                    .orElseThrow();
        }

        private List<Crew.Job> speech(double text, boolean streamed) {
            List<Double> lines = of("speech");
            int voices = Math.max(1, count("voice design"));
            double casting = (sum("voice search") + sum("voice design") + sum("voice kept")) / voices;
            return IntStream.range(0, lines.size())
                    .mapToObj(line -> {
                        double found = streamed ? text * (line + 1) / lines.size() : text;
                        double cast = streamed ? text * Math.min(line + 1, voices) / lines.size() : text;
                        return new Crew.Job(Math.max(found, cast + casting), lines.get(line));
                    })
                    .toList();
        }

        private List<Crew.Job> effects(double audio, boolean streamed) {
            List<Double> effects = of("effect");
            return IntStream.range(0, effects.size())
                    .mapToObj(effect -> new Crew.Job(
                            streamed ? audio * (effect + 2) / (effects.size() + 1) : audio, effects.get(effect)))
                    .toList();
        }

        private List<Double> of(String rule) {
            return calls.list().stream()
                    .filter(call ->
                            call.ending().filter(end -> end.rule().equals(rule)).isPresent())
                    .map(Times::seconds)
                    .toList();
        }

        private int count(String rule) {
            return of(rule).size();
        }

        private double sum(String rule) {
            return of(rule).stream().mapToDouble(seconds -> seconds).sum();
        }

        private static double seconds(Call call) {
            long nanos = call.ending().orElseThrow().at().nanos()
                    - call.arrival().at().nanos();
            return nanos / 1e9;
        }
    }
}
