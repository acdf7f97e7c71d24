package io.narratix.stage.estimate;

import io.narratix.stage.PriceList;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Makes estimators where no service has read the tables that come with the program. */
public final class Estimators {

    private static final YamlPropertySourceLoader YAML = new YamlPropertySourceLoader();

    private Estimators() {}

    /** By the settings of the environment, and the tables where it does not say otherwise, which are added to it. */
    public static Estimator of(ConfigurableEnvironment environment) {
        add("narratix-prices.yml", environment);
        add("narratix-estimates.yml", environment);
        ConfigurationPropertySources.attach(environment);
        Binder binder = Binder.get(environment);
        return new Estimator(
                environment,
                binder.bindOrCreate("narratix.estimates", EstimateTable.class),
                binder.bindOrCreate("narratix.prices", PriceList.class));
    }

    private static void add(String table, ConfigurableEnvironment environment) {
        try {
            YAML.load(table, new ClassPathResource(table)).forEach(environment.getPropertySources()::addLast);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
