package io.narratix.studio.order;

import io.narratix.stage.estimate.Estimate.Item;
import io.narratix.stage.estimate.Estimator;
import io.narratix.studio.order.Estimate.CostItem;
import io.narratix.studio.web.Money;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Estimates from the text's length, from what the providers are used and charge, and from how long earlier texts took. */
class Estimates {

    /** Characters of prose that are spoken in a second, with the pauses between lines. */
    private static final double CHARACTERS_PER_SECOND = 13.5;

    /**
     * Before anything was produced here: what the offline providers take on two cores, a warm-up and so much for each
     * character. Measured: 382 characters 8.4 s, 3,313 characters 23.3 s.
     */
    private static final int FIRST_MS = 6_000;

    private static final int MS_PER_CHARACTER = 5;

    private static final Set<String> ALWAYS = Set.of("text-analysis-svc", "voice-svc", "audio-analysis-svc");

    private final JdbcClient database;
    private final Estimator estimator;

    Estimates(JdbcClient database, Estimator estimator) {
        this.database = database;
        this.estimator = estimator;
    }

    Estimate of(Order order) {
        int characters = order.manuscript().text().length();
        var used = estimator.of(characters, stages(order));
        return new Estimate(
                order.title(),
                order.language(),
                characters,
                order.manuscript().words().size(),
                order.manuscript().chapters().size(),
                Math.round(characters / CHARACTERS_PER_SECOND * 1000),
                Math.round((FIRST_MS + (double) MS_PER_CHARACTER * characters) * slowness()),
                Money.dollars(used.usd()),
                used.isOpen(),
                used.pricesAsOf(),
                used.items().stream().flatMap(item -> costs(item, characters)).toList());
    }

    private static Set<String> stages(Order order) {
        Set<String> stages = new TreeSet<>(ALWAYS);
        if (order.wishes().music()) {
            stages.add("music-svc");
        }
        if (order.wishes().effects()) {
            stages.add("sfx-svc");
        }
        return stages;
    }

    private static Stream<CostItem> costs(Item item, int characters) {
        if (item.amounts().isEmpty()) {
            return Stream.of(new CostItem(
                    item.stage(), item.provider(), null, "characters", characters, Money.dollars(item.usd())));
        }
        return item.amounts().stream()
                .map(amount -> new CostItem(
                        item.stage(),
                        item.provider(),
                        amount.product(),
                        amount.unit(),
                        amount.quantity(),
                        amount.usd().map(Money::dollars).orElse(null)));
    }

    /** By how much the texts that were produced here lately took longer than it would have been said of them at first. */
    private double slowness() {
        return database.sql("""
                        select sum(extract(epoch from finished_at - submitted_at) * 1000)
                            / nullif(sum(:first + :each * characters), 0)
                        from (select * from run where state = 'COMPLETED' and attempt = 1 and characters > 0
                            order by finished_at desc limit 20) recent""")
                .param("first", FIRST_MS)
                .param("each", MS_PER_CHARACTER)
                .query((row, number) -> {
                    double measured = row.getDouble(1);
                    return row.wasNull() ? 1 : measured;
                })
                .single();
    }
}
