package io.narratix.fakeproviders.script;

import io.narratix.fakeproviders.wire.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Some calls and what is done to them. A rule is made by {@link #on} and narrowed and told by what follows:
 * {@code Rule.on(ELEVENLABS, "speech").call(1).fault(Fault.of(RESET_BEFORE))}.
 *
 * @param name as the ledger shows it
 */
public record Rule(String name, When when, Then then) {

    /** For all calls of this name. */
    public static Rule on(Provider provider, String endpoint) {
        When when = new When(Optional.of(provider), endpoint, Optional.empty(), When.Turns.ALL);
        return new Rule(provider.label() + " " + endpoint, when, Then.NORMAL);
    }

    public Rule named(String other) {
        return new Rule(other, when, then);
    }

    /** @param regex found somewhere in the request's body */
    public Rule body(String regex) {
        return new Rule(
                name,
                new When(when.provider(), when.endpoint(), Optional.of(Pattern.compile(regex)), when.turns()),
                then);
    }

    /** Only the so manieth call for each item. */
    public Rule call(long number) {
        return turns(new When.Turns(
                Count.only(number), when.turns().ofAll(), when.turns().chance()));
    }

    /** Only the so manieth of all calls that fit. */
    public Rule nth(long number) {
        return turns(new When.Turns(
                when.turns().ofItem(), Count.only(number), when.turns().chance()));
    }

    public Rule turns(When.Turns turns) {
        return new Rule(name, new When(when.provider(), when.endpoint(), when.body(), turns), then);
    }

    public Rule latency(Duration time) {
        return then(new Then(new Wait.Fixed(time), then.streaming(), then.reply(), then.fault(), then.work()));
    }

    public Rule streaming(Duration time) {
        return then(new Then(then.latency(), new Wait.Fixed(time), then.reply(), then.fault(), then.work()));
    }

    public Rule reply(Reply reply) {
        return then(new Then(then.latency(), then.streaming(), reply, then.fault(), then.work()));
    }

    public Rule fault(Fault fault) {
        return then(new Then(then.latency(), then.streaming(), then.reply(), fault, then.work()));
    }

    public Rule work(Then.Work work) {
        return then(new Then(then.latency(), then.streaming(), then.reply(), then.fault(), work));
    }

    public Rule then(Then other) {
        return new Rule(name, when, other);
    }
}
