package io.narratix.studio.order;

import io.narratix.studio.StudioProperties.Price;
import io.narratix.studio.order.Estimate.CostItem;
import io.narratix.studio.web.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Estimates from the text's length, from prices, and from how long earlier texts took here. */
class Estimates {

    /** Characters of prose that are spoken in a second, with the pauses between lines. */
    private static final double CHARACTERS_PER_SECOND = 13.5;

    /** Before anything was produced here: about what the offline providers take on two cores. */
    private static final double DEFAULT_MS_PER_CHARACTER = 8;

    private static final long LEAST_PRODUCTION_MS = 1_000;

    private final JdbcClient database;
    private final Map<String, Price> prices;

    Estimates(JdbcClient database, Map<String, Price> prices) {
        this.database = database;
        this.prices = prices;
    }

    Estimate of(Order order) {
        int characters = order.manuscript().text().length();
        List<CostItem> costs = costs(order, characters);
        BigDecimal cost = costs.stream().map(item -> item.cost().amount()).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Estimate(
                order.title(),
                order.language(),
                characters,
                order.manuscript().words().size(),
                order.manuscript().chapters().size(),
                Math.round(characters / CHARACTERS_PER_SECOND * 1000),
                Math.max(LEAST_PRODUCTION_MS, Math.round(characters * msPerCharacter())),
                Money.dollars(cost),
                costs);
    }

    private List<CostItem> costs(Order order, int characters) {
        List<String> stages = new ArrayList<>(List.of("text-analysis-svc", "voice-svc", "audio-analysis-svc"));
        if (order.wishes().music()) {
            stages.add("music-svc");
        }
        if (order.wishes().effects()) {
            stages.add("sfx-svc");
        }
        return stages.stream().map(stage -> cost(stage, characters)).toList();
    }

    private CostItem cost(String stage, int characters) {
        Price price = prices.getOrDefault(stage, Price.FREE);
        Money cost = Money.dollars(price.perMillionCharacters()
                .multiply(BigDecimal.valueOf(characters))
                .movePointLeft(6));
        return new CostItem(stage, price.provider(), "character", characters, cost);
    }

    private double msPerCharacter() {
        return database.sql("""
                        select sum(extract(epoch from finished_at - submitted_at) * 1000) / nullif(sum(characters), 0)
                        from (select * from run where state = 'COMPLETED' and attempt = 1 and characters > 0
                            order by finished_at desc limit 20) recent""")
                .query((row, number) -> {
                    double measured = row.getDouble(1);
                    return row.wasNull() ? DEFAULT_MS_PER_CHARACTER : measured;
                })
                .single();
    }
}
