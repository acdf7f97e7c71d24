package io.narratix.standalone;

import io.narratix.stage.estimate.Estimate;
import io.narratix.stage.estimate.Estimate.Amount;
import io.narratix.stage.estimate.Estimate.Item;
import io.narratix.stage.estimate.Estimator;
import io.narratix.stage.estimate.Estimators;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.core.env.StandardEnvironment;

/** What stories are going to cost, in words. */
final class Quotes {

    private static final Set<String> ALWAYS = Set.of("text-analysis-svc", "voice-svc", "audio-analysis-svc");

    private final Estimator estimator = Estimators.of(new StandardEnvironment());

    Estimate of(Story story, Wishes wishes) {
        Set<String> stages = new TreeSet<>(ALWAYS);
        if (!wishes.noMusic) {
            stages.add("music-svc");
        }
        if (!wishes.noEffects) {
            stages.add("sfx-svc");
        }
        return estimator.of(new String(story.text(), StandardCharsets.UTF_8).length(), stages);
    }

    /** What is going to be paid, and whether the budget allows it; empty if nothing is. */
    Optional<String> warning(Story story, Wishes wishes) {
        Estimate estimate = of(story, wishes);
        boolean isMore = wishes.budgetUsd > 0 && estimate.usd().doubleValue() > wishes.budgetUsd;
        String budget = isMore
                ? String.format(
                        Locale.ROOT, ". That is more than the budget of $%.2f: paid calls end there", wishes.budgetUsd)
                : "";
        return Optional.of(sentence(story, estimate) + budget).filter(sentence -> !estimate.isFree());
    }

    /** One sentence for the story. */
    static String sentence(Story story, Estimate estimate) {
        if (estimate.isFree()) {
            return "%s: costs nothing".formatted(story.title());
        }
        String providers = estimate.items().stream()
                .filter(item -> !item.amounts().isEmpty())
                .map(Item::provider)
                .distinct()
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%s: about $%.2f%s to %s (prices of %s)",
                story.title(),
                estimate.usd(),
                estimate.isOpen() ? ", and what has no price," : "",
                providers,
                estimate.pricesAsOf());
    }

    /** What each stage uses, a line each. */
    static List<String> lines(Estimate estimate) {
        return estimate.items().stream().map(Quotes::line).toList();
    }

    private static String line(Item item) {
        String uses = item.amounts().isEmpty()
                ? "free"
                : item.amounts().stream().map(Quotes::use).collect(Collectors.joining(", "));
        String calls = item.calls() == 0 ? "" : String.format(Locale.ROOT, " in %,d calls or so", item.calls());
        return "%s: %s%s: %s".formatted(item.stage(), item.provider(), calls, uses);
    }

    private static String use(Amount amount) {
        String price = amount.usd()
                .map(usd -> String.format(Locale.ROOT, "$%.4f", usd))
                .orElse("no price known");
        return String.format(
                Locale.ROOT, "%,d %s of %s (%s)", amount.quantity(), amount.unit(), amount.product(), price);
    }
}
