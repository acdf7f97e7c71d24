package io.narratix.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.faults.campaign.Campaign;
import io.narratix.faults.campaign.Extent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The short form of the campaign: {@code faults/run --short}. */
class ShortCampaignIT {

    @Test
    void keepsItsPromisesWhateverDies() throws Exception {
        long seed = Long.getLong("narratix.faults.seed", 1);
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target", "campaign")), "short-");

        assertThat(new Campaign(folder, seed, new Extent(1, Duration.ofMinutes(1), 10), System.out::println)
                        .play(Campaign.names(true)))
                .as("seed %d, logs in %s", seed, folder)
                .isEmpty();
    }
}
