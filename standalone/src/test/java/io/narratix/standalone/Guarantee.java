package io.narratix.standalone;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.StageProgress;
import io.narratix.events.TextAnalyzed;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What every stage promises, whatever happens to it while it works. */
enum Guarantee {
    NOTHING_IS_LOST {
        @Override
        void check(Evidence before, Evidence after) {
            assertThat(after.on(Topics.TEXT_ANALYZED)).isNotEmpty();
            after.on(Topics.TEXT_ANALYZED).forEach(manifest -> assertSpoken(manifest, after));
            after.on(Topics.AUDIO_ANALYZED).forEach(manifest -> assertSounding(manifest, after));
        }
    },

    EVERY_TEXT_HAS_ONE_VERDICT {
        @Override
        void check(Evidence before, Evidence after) {
            int texts = after.on(Topics.TEXT_SUBMITTED).size();
            for (Topic<?> topic : List.of(
                    Topics.TEXT_ANALYZED,
                    Topics.AUDIO_ANALYZED,
                    Topics.VOICES_DONE,
                    Topics.MUSIC_DONE,
                    Topics.SFX_DONE)) {
                assertThat(keys(after, topic)).as(topic.name()).hasSize(texts);
            }
            assertThat(Stream.of(Topics.ASSEMBLY_COMPLETED, Topics.ASSEMBLY_FAILED)
                            .flatMap(topic -> keys(after, topic).stream()))
                    .hasSize(texts);
        }
    },

    A_REPEAT_HAS_THE_ID_OF_WHAT_IT_REPEATS {
        @Override
        void check(Evidence before, Evidence after) {
            Map<List<Object>, Set<Object>> ids = after.said().stream()
                    .filter(said -> !said.topic().equals(Topics.STAGE_PROGRESS.name()))
                    .collect(groupingBy(Evidence.Said::subject, mapping(said -> said.field("eventId"), toSet())));
            assertThat(ids).allSatisfy((subject, its) -> assertThat(its).hasSize(1));
            assertThat(after.said()).hasSizeGreaterThan(before.said().size());
        }
    },

    NOTHING_IS_WORKED_ON_AGAIN_ONCE_IT_IS_RECORDED {
        @Override
        void check(Evidence before, Evidence after) {
            assertThat(started(before)).isPositive();
            assertThat(started(after)).isEqualTo(started(before));
        }
    },

    NOTHING_SOUND_IS_BURIED {
        @Override
        void check(Evidence before, Evidence after) {
            assertThat(after.on(Topics.DEAD_LETTERS)).isEmpty();
        }
    };

    /**
     * @param before what was said when all texts had their verdicts
     * @param after what was said when every stage had read everything once more
     */
    abstract void check(Evidence before, Evidence after);

    private static void assertSpoken(TextAnalyzed manifest, Evidence evidence) {
        assertThat(evidence.on(Topics.LINE_SPOKEN).stream()
                        .filter(spoken -> spoken.getRunId().equals(manifest.getRunId()))
                        .map(spoken -> spoken.getLine())
                        .collect(toSet()))
                .isEqualTo(numbers(manifest.getLines()));
    }

    private static void assertSounding(AudioAnalyzed manifest, Evidence evidence) {
        assertThat(evidence.on(Topics.EFFECT_GENERATED).stream()
                        .filter(effect -> effect.getRunId().equals(manifest.getRunId()))
                        .map(effect -> effect.getEffect())
                        .collect(toSet()))
                .isEqualTo(numbers(manifest.getEffects()));
    }

    private static Set<Integer> numbers(int last) {
        return IntStream.rangeClosed(1, last).boxed().collect(toSet());
    }

    private static Set<String> keys(Evidence evidence, Topic<?> topic) {
        return evidence.about(topic).stream().map(Evidence.Said::key).collect(toSet());
    }

    private static long started(Evidence evidence) {
        return evidence.on(Topics.STAGE_PROGRESS).stream()
                .map(StageProgress::getState)
                .filter("STARTED"::equals)
                .count();
    }
}
