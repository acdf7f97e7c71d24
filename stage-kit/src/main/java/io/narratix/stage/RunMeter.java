package io.narratix.stage;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The meter of one task: its calls are paid out of its run's account. */
final class RunMeter implements Meter {

    private static final Logger LOG = LoggerFactory.getLogger(RunMeter.class);
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    /** What all meters of a service work with. */
    record Cashier(String service, Accounts accounts, PriceList prices, Outages outages) {

        Meter meterOf(Task task) {
            return task.mayCost() ? new RunMeter(this, task) : Meter.FREE;
        }
    }

    private final Cashier cashier;
    private final Task task;

    private RunMeter(Cashier cashier, Task task) {
        this.cashier = cashier;
        this.task = task;
    }

    @Override
    public Reservation reserve(Usage... expected) throws ProviderFault, InterruptedException {
        List<Usage> usages = List.of(expected);
        String provider = provider(usages);
        BigDecimal usd = costOf(usages);
        Optional<Boolean> hasBudget =
                cashier.outages().ride(() -> cashier.accounts().reserve(task.runId(), usd));
        if (hasBudget.isEmpty()) {
            throw refusal(provider, usd);
        }
        Aside aside = new Aside(usages, usd);
        Optional<Usage> unpriced = usages.stream().filter(this::isUnpriced).findFirst();
        if (hasBudget.get() && unpriced.isPresent()) {
            aside.release();
            throw unpriced(unpriced.get());
        }
        return aside;
    }

    private ProviderFault refusal(String provider, BigDecimal usd) throws InterruptedException {
        return over(provider)
                .orElseGet(() -> ProviderFault.permanent(
                        provider,
                        "the run's budget does not allow another call of about $%.4f to %s".formatted(usd, provider)));
    }

    private Optional<ProviderFault> over(String provider) throws InterruptedException {
        Optional<String> closed =
                cashier.outages().ride(() -> cashier.accounts().closedAs(task.runId()));
        return closed.map(as -> ProviderFault.cancelled(
                provider, "the run is over (%s): nothing is paid for it any more".formatted(as)));
    }

    private static ProviderFault unpriced(Usage usage) {
        return ProviderFault.permanent(
                usage.provider(),
                "the run has a budget, but narratix.prices has no price for the %s of %s: add one, or give no budget"
                        .formatted(usage.unit(), usage.product()));
    }

    private String provider(List<Usage> usages) {
        return usages.isEmpty() ? cashier.service() : usages.get(0).provider();
    }

    private boolean isUnpriced(Usage usage) {
        return cashier.prices().costOf(usage).isEmpty();
    }

    private BigDecimal costOf(List<Usage> usages) {
        return usages.stream()
                .map(usage -> cashier.prices().costOf(usage).orElse(NOTHING))
                .reduce(NOTHING, BigDecimal::add);
    }

    private final class Aside implements Reservation {

        private final List<Usage> expected;
        private final BigDecimal usd;
        private final AtomicBoolean open = new AtomicBoolean(true);

        private Aside(List<Usage> expected, BigDecimal usd) {
            this.expected = expected;
            this.usd = usd;
        }

        @Override
        public void stillStands() throws ProviderFault, InterruptedException {
            Optional<ProviderFault> over = over(provider(expected));
            if (over.isPresent()) {
                release();
                throw over.get();
            }
        }

        @Override
        public void settle(Usage... used) {
            close(Arrays.stream(used).filter(usage -> usage.quantity() > 0).toList(), false);
        }

        @Override
        public void release() {
            close(List.of(), false);
        }

        @Override
        public void presume() {
            close(expected, true);
        }

        private void close(List<Usage> used, boolean presumed) {
            if (open.compareAndSet(true, false)) {
                try {
                    cashier.outages().ride(() -> book(used, presumed));
                } catch (InterruptedException stopping) {
                    LOG.error("Not booked for {} of run {}: {}", task.item(), task.runId(), used);
                    Thread.currentThread().interrupt();
                }
            }
        }

        private boolean book(List<Usage> used, boolean presumed) {
            List<Accounts.Booking> bookings = used.stream()
                    .map(usage -> new Accounts.Booking(usage, costOf(List.of(usage)), presumed))
                    .toList();
            cashier.accounts().settle(task, cashier.service(), usd, bookings);
            return true;
        }
    }
}
