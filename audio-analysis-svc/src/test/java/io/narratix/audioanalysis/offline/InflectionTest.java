package io.narratix.audioanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InflectionTest {

    @Test
    void inflectsRegularVerbs() {
        assertThat(Inflection.of("knock")).containsOnlyKeys("knock", "knocks", "knocked", "knocking");
        assertThat(Inflection.of("slam!")).containsOnlyKeys("slam", "slams", "slammed", "slamming");
        assertThat(Inflection.of("chime")).containsOnlyKeys("chime", "chimes", "chimed", "chiming");
        assertThat(Inflection.of("cry")).containsOnlyKeys("cry", "cries", "cried", "crying");
        assertThat(Inflection.of("screech")).containsOnlyKeys("screech", "screeches", "screeched", "screeching");
    }

    @Test
    void inflectsIrregularVerbs() {
        assertThat(Inflection.of("ring/rang/rung"))
                .containsEntry("rang", Form.PAST)
                .containsEntry("rung", Form.PARTICIPLE)
                .containsEntry("ringing", Form.ING);
        assertThat(Inflection.of("shut/shut/shut"))
                .containsEntry("shut", Form.PAST)
                .containsKey("shutting");
    }
}
