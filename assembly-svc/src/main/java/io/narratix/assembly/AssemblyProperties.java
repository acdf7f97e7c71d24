package io.narratix.assembly;

import io.narratix.assembly.join.Deadlines;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How dramas are put together.
 *
 * @param runDeadline how long a run may take until its voices are done
 * @param accompanimentDeadline how long music and effects may take after that
 * @param state the folder of the join's state
 * @param workshop the folder in which productions are made; on the artifact store's disk
 * @param encoders the folder into which the encoder's programs are unpacked
 * @param mixes how many stories are mixed at once, and how many books beside them, those that were ordered first; 0 for half as many as there are
 *     processors: a mix keeps two of them busy, its own thread and its encoders, and more at once make all of them late
 */
@ConfigurationProperties("narratix.assembly")
public record AssemblyProperties(
        @DefaultValue("6h") Duration runDeadline,
        @DefaultValue("30m") Duration accompanimentDeadline,
        @DefaultValue("state") Path state,
        @DefaultValue("artifacts/workshop") Path workshop,
        @DefaultValue("encoders") Path encoders,
        @DefaultValue("0") int mixes) {

    public AssemblyProperties {
        if (mixes < 0) {
            throw new IllegalArgumentException("narratix.assembly.mixes must not be negative but was " + mixes);
        }
    }

    int mixesAtOnce() {
        return mixes == 0 ? Math.max(1, Runtime.getRuntime().availableProcessors() / 2) : mixes;
    }

    Deadlines deadlines() {
        return new Deadlines(runDeadline, accompanimentDeadline);
    }
}
