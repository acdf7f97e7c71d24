package io.narratix.stage.estimate;

import io.narratix.stage.PriceList;
import io.narratix.stage.ProviderChoice;
import io.narratix.stage.ProviderChoice.Candidate;
import io.narratix.stage.Usage;
import io.narratix.stage.estimate.Estimate.Amount;
import io.narratix.stage.estimate.Estimate.Item;
import io.narratix.stage.estimate.EstimateTable.Rate;
import io.narratix.stage.estimate.EstimateTable.Stage;
import io.narratix.stage.estimate.EstimateTable.Use;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Estimates what a story costs with the providers that the settings choose. It reads the settings of all stages, so it
 * says the truth where they are set for all alike: in one process, or as environment variables of every service.
 */
public final class Estimator {

    private static final Bindable<List<String>> NAMES = Bindable.listOf(String.class);

    private final Environment settings;
    private final EstimateTable table;
    private final PriceList prices;

    public Estimator(Environment settings, EstimateTable table, PriceList prices) {
        this.settings = settings;
        this.table = table;
        this.prices = prices;
    }

    /**
     * @param stages the names of those that are to work for the story
     * @throws IllegalArgumentException if the settings name a provider that nobody knows
     */
    public Estimate of(int characters, Set<String> stages) {
        return new Estimate(
                characters,
                prices.asOf(),
                table.stages().stream()
                        .filter(stage -> stages.contains(stage.name()))
                        .map(stage -> item(stage, characters))
                        .toList());
    }

    private Item item(Stage stage, int characters) {
        String asked = asked(stage);
        return stage.providers().stream()
                .filter(rate -> rate.provider().equals(asked))
                .findFirst()
                .map(rate -> outside(stage, rate, characters))
                .orElse(new Item(stage.name(), asked, 0, List.of()));
    }

    private Item outside(Stage stage, Rate rate, int characters) {
        boolean isFree = rate.free() && !hasKey(rate);
        List<Amount> amounts = rate.uses().stream()
                .filter(use -> !isFree && !isLeftOut(use))
                .map(use -> amount(rate, use, characters))
                .toList();
        return new Item(stage.name(), rate.provider(), rate.calls().of(characters), amounts);
    }

    private Amount amount(Rate rate, Use use, int characters) {
        long quantity = use.amount().of(characters);
        Usage usage = new Usage(rate.provider(), use.product(), use.unit(), quantity);
        return new Amount(use.product(), use.unit(), quantity, prices.costOf(usage));
    }

    private boolean isLeftOut(Use use) {
        String[] condition = use.unless().split("=", 2);
        return condition.length == 2
                && condition[1].equalsIgnoreCase(String.valueOf(settings.getProperty(condition[0])));
    }

    /** The provider that the stage asks first. */
    private String asked(Stage stage) {
        Candidate[] candidates = stage.providers().stream()
                .map(rate -> new Candidate(rate.provider(), hasKey(rate)))
                .toArray(Candidate[]::new);
        List<String> named = Binder.get(settings).bind(stage.setting(), NAMES).orElse(List.of());
        return ProviderChoice.of(stage.setting(), candidates).from(named).get(0);
    }

    private boolean hasKey(Rate rate) {
        return rate.keys().stream().anyMatch(key -> StringUtils.hasText(settings.getProperty(key)));
    }
}
