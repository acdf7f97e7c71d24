package io.narratix.fakeproviders.script;

import io.narratix.fakeproviders.wire.Job;
import io.narratix.fakeproviders.wire.Provider;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one rule. */
final class RuleReader {

    private static final Pattern COUNT = Pattern.compile("(\\d{1,9})(?:(\\.\\.)(\\d{1,9})?)?");

    private RuleReader() {}

    static Rule read(Entry rule) {
        rule.only(
                "name",
                "provider",
                "endpoint",
                "body",
                "call",
                "nth",
                "chance",
                "latency",
                "streaming",
                "answer",
                "fault",
                "job");
        String name = rule.has("name") ? rule.at("name").text() : rule.where();
        return new Rule(name, when(rule), then(rule));
    }

    private static When when(Entry rule) {
        Optional<Provider> provider = rule.has("provider")
                ? Optional.of(ScriptReader.provider(rule.at("provider").text(), rule.at("provider")))
                : Optional.empty();
        Optional<Pattern> body = rule.has("body") ? Optional.of(rule.at("body").pattern()) : Optional.empty();
        When.Turns turns = new When.Turns(
                rule.has("call") ? count(rule.at("call")) : Count.ANY,
                rule.has("nth") ? count(rule.at("nth")) : Count.ANY,
                rule.has("chance") ? rule.at("chance").number(0, 1) : 1);
        return new When(provider, rule.has("endpoint") ? rule.at("endpoint").text() : "", body, turns);
    }

    private static Count count(Entry entry) {
        Matcher matcher = COUNT.matcher(entry.text());
        if (!matcher.matches()) {
            throw entry.wrong("must be a count such as 1, 2..4 or 2.. but was \"" + entry.text() + "\"");
        }
        long from = Long.parseLong(matcher.group(1));
        if (matcher.group(2) == null) {
            return Count.only(from);
        }
        return new Count(from, matcher.group(3) == null ? Long.MAX_VALUE : Long.parseLong(matcher.group(3)));
    }

    private static Then then(Entry rule) {
        return new Then(
                rule.has("latency") ? Times.wait(rule.at("latency")) : Wait.none(),
                rule.has("streaming") ? Times.wait(rule.at("streaming")) : Wait.none(),
                rule.has("answer") ? reply(rule.at("answer")) : Reply.normal(),
                rule.has("fault") ? fault(rule.at("fault")) : Fault.NONE,
                rule.has("job") ? work(rule.at("job")) : Then.Work.PLAIN);
    }

    private static Reply reply(Entry answer) {
        answer.only("fixture", "says", "status", "contentType", "body", "headers");
        if (answer.has("says")) {
            return new Reply.Said(answer.at("says").text());
        }
        return plain(answer).with(headers(answer));
    }

    private static Reply plain(Entry answer) {
        if (answer.has("fixture")) {
            try {
                return Reply.fixture(answer.at("fixture").text());
            } catch (IllegalArgumentException unknown) {
                throw answer.at("fixture").wrong("names none: " + unknown.getMessage());
            }
        }
        if (!answer.has("status")) {
            throw answer.wrong("must have a fixture, a status, or what the model says");
        }
        return Reply.status(
                answer.at("status").whole(200, 599),
                answer.has("contentType") ? answer.at("contentType").text() : "application/json",
                answer.has("body") ? answer.at("body").text() : "");
    }

    private static Map<String, String> headers(Entry answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.at("headers")
                .node()
                .fieldNames()
                .forEachRemaining(
                        name -> headers.put(name, answer.at("headers").at(name).text()));
        return headers;
    }

    private static Fault fault(Entry entry) {
        boolean plain = !entry.node().isObject();
        Entry kind = plain ? entry : entry.at("kind");
        Fault fault = Fault.of(Fault.Kind.labelled(kind.text())
                .orElseThrow(() -> kind.wrong(
                        "names no fault: \"%s\"; there are %s".formatted(kind.text(), Fault.Kind.labels()))));
        return plain ? fault : detailed(fault, entry);
    }

    private static Fault detailed(Fault fault, Entry entry) {
        Map<String, String> known = new LinkedHashMap<>();
        known.put("kind", "");
        fault.kind().members().forEach(member -> known.put(member, ""));
        entry.only(known.keySet().toArray(String[]::new));
        double at = entry.has("at") ? entry.at("at").number(0, 1) : fault.at();
        String much = fault.kind() == Fault.Kind.GZIP_BOMB ? "megabytes" : "bytes";
        int least = fault.kind() == Fault.Kind.WRONG_LENGTH ? -1_000_000 : 1;
        long amount = entry.has(much) ? entry.at(much).whole(least, 1_000_000) : fault.amount();
        Duration every = entry.has("every") ? Times.time(entry.at("every")) : fault.every();
        return new Fault(fault.kind(), at, amount, every);
    }

    private static Then.Work work(Entry job) {
        job.only("takes", "keeps", "ends", "output", "webhook");
        Job like = new Job(
                Duration.ZERO,
                job.has("keeps") ? Times.time(job.at("keeps")) : Job.PLAIN.keeps(),
                word(job, "ends", "succeeded", "failed", "canceled", "aborted"),
                word(job, "output", "uri", "list", "object"),
                Job.Webhook.valueOf(word(job, "webhook", "sent", "twice", "lost", "forged", "stale")
                        .toUpperCase(Locale.ROOT)));
        return new Then.Work(job.has("takes") ? Times.wait(job.at("takes")) : Wait.none(), like);
    }

    private static String word(Entry entry, String member, String... allowed) {
        if (!entry.has(member)) {
            return allowed[0];
        }
        String word = entry.at(member).text();
        if (!Arrays.asList(allowed).contains(word)) {
            throw entry.at(member)
                    .wrong("must be one of %s but was \"%s\"".formatted(String.join(", ", allowed), word));
        }
        return word;
    }
}
