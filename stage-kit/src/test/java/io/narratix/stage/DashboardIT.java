package io.narratix.stage;

import static java.time.Duration.ofSeconds;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a service tells of itself, and the dashboard that shows it. */
class DashboardIT {

    private static final Path DASHBOARD = Path.of("..", "docker", "grafana", "narratix.json");
    private static final Pattern METRIC = Pattern.compile("\\b(?:narratix|kafka|hikaricp|jvm)_[a-z_]+");

    private final StageRig rig = new StageRig(1);

    @AfterEach
    void stops() {
        rig.close();
    }

    @Test
    void countsItemsByWhatBecameOfThem() {
        AtomicBoolean busy = new AtomicBoolean(true);
        rig.stage().follow(effect -> {
            if (effect == 2) {
                throw ProviderFault.permanent("script", "401 no such key");
            }
            if (effect == 3 && busy.getAndSet(false)) {
                throw ProviderFault.refused("script", "429 too many", null);
            }
        });
        run();

        assertThat(items("finished")).isEqualTo(2);
        assertThat(items("failed")).isEqualTo(1);
        assertThat(items("retried")).isEqualTo(1);
        assertThat(counted("narratix.dead.letters")).isEqualTo(1);
    }

    @Test
    void exportsEveryMetricThatTheDashboardShows() throws IOException {
        run();

        Set<String> shown = shown();
        // The lag of a partition is known once it is fetched from, and the client's metrics are looked through each
        // minute.
        await().atMost(ofSeconds(150)).until(() -> exported().containsAll(shown));
    }

    /** Three items and a record that is none. */
    private void run() {
        rig.start();
        rig.order(1, 3);
        rig.put(new org.apache.kafka.clients.producer.ProducerRecord<>(
                rig.orders().name(), new byte[] {7}));
        await().atMost(ofSeconds(60)).until(() -> rig.committed() == 4);
    }

    private double items(String state) {
        return registry()
                .get("narratix.items")
                .tags("stage", rig.service(), "state", state)
                .counter()
                .count();
    }

    private double counted(String name) {
        return registry().get(name).tag("stage", rig.service()).counter().count();
    }

    private MeterRegistry registry() {
        return rig.part(MeterRegistry.class);
    }

    private Set<String> exported() {
        return registry().getMeters().stream().map(DashboardIT::prometheusName).collect(toCollection(TreeSet::new));
    }

    private static String prometheusName(Meter meter) {
        return meter.getId().getName().replace('.', '_') + (meter instanceof Counter ? "_total" : "");
    }

    private static Set<String> shown() throws IOException {
        return METRIC.matcher(Files.readString(DASHBOARD))
                .results()
                .map(found -> found.group())
                .collect(toCollection(TreeSet::new));
    }
}
