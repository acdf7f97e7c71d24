package io.narratix.faults.outside;

import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.ledger.Call;
import io.narratix.fakeproviders.ledger.Calls;
import io.narratix.faults.rig.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What the providers would send bills for, by their own ledger. */
public final class Wallet {

    private static final Set<String> ITEMS =
            Service.PAYING.stream().map(Service::endpoint).collect(Collectors.toSet());

    /** A call that was let go of before the verdict reaches the provider so much later; verdicts count milliseconds. */
    private static final Duration ON_ITS_WAY = Duration.ofMillis(20);

    private final FakeProviders providers;
    private long mark;

    public Wallet(FakeProviders providers) {
        this.providers = providers;
    }

    /** Calls before this moment are of no interest any more. */
    public void open() {
        mark = providers.calls().count();
    }

    /** Calls for items since the wallet was opened, refused ones among them. */
    public Calls calls() {
        return providers.calls().where(call -> call.sequence() > mark && ITEMS.contains(call.endpoint()));
    }

    /** Calls that are paid, or will be when they are answered. */
    public Calls paid() {
        return calls().where(call -> call.isBilled() || call.ending().isEmpty());
    }

    public Calls paid(Service service) {
        return paid().where(call -> call.endpoint().equals(service.endpoint()));
    }

    /** Items that were paid for, and how often beyond once, in per cent of them. */
    public double wastePercent() {
        int items = paid().byItem().size();
        return items == 0 ? 0 : 100.0 * (paid().count() - items) / items;
    }

    /** @param over when the last verdict was given, or null while one is missing */
    public List<String> complaints(Mishaps mishaps, @org.jspecify.annotations.Nullable Instant over) {
        List<String> complaints = new ArrayList<>();
        paid().byItem().forEach((item, calls) -> {
            if (calls.size() > 2) {
                complaints.add("%s %s was paid %d times".formatted(calls.get(0).endpoint(), item, calls.size()));
            }
            for (int next = 1; next < calls.size(); next++) {
                complaints.addAll(unexcused(calls.get(next - 1), calls.get(next), mishaps));
            }
        });
        calls().list().stream()
                .filter(call -> over != null && begun(call).isAfter(over.plus(ON_ITS_WAY)))
                .forEach(call -> complaints.add("a call to %s began %s, after the last verdict at %s"
                        .formatted(call.endpoint(), begun(call), over)));
        return complaints;
    }

    private static List<String> unexcused(Call first, Call second, Mishaps mishaps) {
        boolean isExcused = isBroken(first) || mishaps.excuse(first.endpoint(), begun(first), begun(second));
        return isExcused
                ? List.of()
                : List.of("%s %s was paid again at %s although nothing had happened to the call of %s"
                        .formatted(first.endpoint(), first.item(), begun(second), begun(first)));
    }

    /** Whether the script had the provider itself do wrong. */
    private static boolean isBroken(Call call) {
        return call.ending().filter(end -> end.rule().contains("broken")).isPresent();
    }

    private static Instant begun(Call call) {
        return call.arrival().at().time();
    }
}
