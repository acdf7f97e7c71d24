package io.narratix.studio.access;

import io.narratix.studio.StudioProperties;
import io.narratix.studio.web.Refusal;
import java.math.BigDecimal;
import java.time.Duration;

/** Whether one more run may be taken in: for the server's sake and within the tenant's limits. */
public class Allowance {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final Tenants tenants;
    private final StudioProperties properties;

    Allowance(Tenants tenants, StudioProperties properties) {
        this.tenants = tenants;
        this.properties = properties;
    }

    /** @throws Refusal 429 if the tenant is too fast */
    public void pace(Caller caller) {
        Integer most = tenants.limits(caller.tenant()).submissionsPerMinute();
        if (most != null && tenants.submissionsThisMinute(caller.tenant()) > most) {
            throw Refusal.tooManyRequests(
                    "More than %d submissions in a minute. Try again in %d seconds."
                            .formatted(most, A_MINUTE.toSeconds()),
                    A_MINUTE);
        }
    }

    /** @throws Refusal 429 if the backlog is full, 402 if the month's spend is reached */
    public void take(Caller caller) {
        Tenants.Limits limits = tenants.limits(caller.tenant());
        checkBacklog(tenants.unfinished(), properties.backlog());
        if (limits.backlog() != null) {
            checkBacklog(tenants.unfinished(caller.tenant()), limits.backlog());
        }
        BigDecimal spend = limits.spendPerMonth();
        if (spend != null && tenants.spentThisMonth(caller.tenant()).compareTo(spend) >= 0) {
            throw Refusal.spendLimit(
                    "%s are spent this month, which is the tenant's limit. Ask the operator to raise it, or wait."
                            .formatted(spend.toPlainString()));
        }
    }

    private void checkBacklog(int unfinished, int most) {
        if (unfinished >= most) {
            throw Refusal.backlogFull(
                    "%,d texts are unfinished, and no more are taken. Try again in %d seconds."
                            .formatted(unfinished, properties.retryAfter().toSeconds()),
                    properties.retryAfter());
        }
    }
}
