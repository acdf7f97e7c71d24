package io.narratix.bench.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BoundsTest {

    /** The last effect is found with the end of the analysis, after 80 s, and takes 16.45 s. */
    @Test
    void endsATextThatIsAloneWithItsLastEffect() {
        assertThat(new Bounds(1).oldestFirst())
                .singleElement()
                .satisfies(end -> assertThat(end).isEqualTo(80 + 131.6 / 8, within(1e-6)));
    }

    @Test
    void hasHalfOfManyTextsDoneEarlierIfTheOldestIsFirst() {
        Bounds bounds = new Bounds(12);

        assertThat(Bounds.median(bounds.oldestFirst())).isLessThan(Bounds.median(bounds.firstItemFirst()));
    }

    @Test
    void keepsWorkersBusyWhileThereIsWork() {
        List<Crew.Job> jobs = Stream.of(0.0, 0.0, 0.0, 10.0)
                .map(release -> new Crew.Job(release, 4))
                .toList();

        assertThat(Crew.finish(jobs, 2)).isEqualTo(14);
        assertThat(Crew.finish(jobs.subList(0, 3), 2)).isEqualTo(8);
    }
}
