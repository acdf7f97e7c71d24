package io.narratix.studio.access;

import io.narratix.studio.web.Money;
import io.narratix.studio.web.Refusal;
import java.math.BigDecimal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows and sets what tenants may do. */
@RestController
@RequestMapping("/api/v1/tenants/{tenant}")
class TenantController {

    record Tenant(String tenant, Tenants.Limits limits, int unfinished, Money spentThisMonth) {}

    private final Tenants tenants;

    TenantController(Tenants tenants) {
        this.tenants = tenants;
    }

    @GetMapping
    Tenant show(@PathVariable String tenant) {
        if (!tenants.isKnown(tenant)) {
            throw Refusal.notFound("There is no tenant %s. Issue a token for it, or set its limits.".formatted(tenant));
        }
        return new Tenant(
                tenant,
                tenants.limits(tenant),
                tenants.unfinished(tenant),
                Money.dollars(tenants.spentThisMonth(tenant)));
    }

    @PutMapping
    Tenant limit(@PathVariable String tenant, @RequestBody Tenants.Limits limits) {
        TenantName.checked(tenant);
        Integer rate = limits.submissionsPerMinute();
        Integer backlog = limits.backlog();
        BigDecimal spend = limits.spendPerMonth();
        if ((rate != null && rate < 1) || (backlog != null && backlog < 0) || (spend != null && spend.signum() < 0)) {
            throw Refusal.invalid("Limits are not negative, and at least one submission is allowed in a minute.");
        }
        tenants.limit(tenant, limits);
        return show(tenant);
    }
}
