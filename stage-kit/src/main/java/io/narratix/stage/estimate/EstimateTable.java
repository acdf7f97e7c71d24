package io.narratix.stage.estimate;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What stories use of the providers, as measured.
 *
 * @param stages in the order of the flow
 */
@ConfigurationProperties("narratix.estimates")
public record EstimateTable(@DefaultValue List<Stage> stages) {

    /**
     * @param name the service's name
     * @param setting what names its providers
     * @param providers the preferred one first, as the stage itself asks them
     */
    public record Stage(String name, String setting, List<Rate> providers) {

        public Stage {
            providers = List.copyOf(providers);
        }
    }

    /**
     * What one provider is used for a story.
     *
     * @param provider its name
     * @param keys settings, one of which is set where the account's key is known
     * @param free whether it costs nothing without a key, as a server of one's own does
     * @param calls how many calls
     * @param uses what is paid for
     */
    public record Rate(
            String provider,
            List<String> keys,
            @DefaultValue("false") boolean free,
            Amount calls,
            List<Use> uses) {

        public Rate {
            keys = List.copyOf(keys);
            uses = List.copyOf(uses);
        }
    }

    /**
     * One line of a bill.
     *
     * @param product the model that is configured
     * @param unit as the price list names it
     * @param amount how much of it
     * @param unless a setting and the value with which this is not used, such as {@code narratix.elevenlabs.voices=library}
     */
    public record Use(
            String product,
            String unit,
            Amount amount,
            @DefaultValue("") String unless) {}

    /**
     * So much for each story, and so much more for each of its characters, rounded up.
     *
     * @param atMost 0: however much it becomes
     */
    public record Amount(
            @DefaultValue("0") double perStory,
            @DefaultValue("0") double perCharacter,
            @DefaultValue("0") double atMost) {

        public Amount {
            if (!(perStory >= 0) || !(perCharacter >= 0) || !(atMost >= 0)) {
                throw new IllegalArgumentException(
                        "narratix.estimates has an amount below 0: %s per story, %s per character, at most %s"
                                .formatted(perStory, perCharacter, atMost));
            }
        }

        long of(int characters) {
            double amount = perStory + perCharacter * characters;
            return (long) Math.ceil(atMost > 0 ? Math.min(atMost, amount) : amount);
        }
    }

    public EstimateTable {
        stages = List.copyOf(stages);
    }
}
