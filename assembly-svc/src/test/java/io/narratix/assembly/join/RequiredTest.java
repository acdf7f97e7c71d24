package io.narratix.assembly.join;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.schemas.UndecodableRecord;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

class RequiredTest {

    private final Deserializer<String> required = Required.of(new StringDeserializer());

    @Test
    void readsWhatIsThere() {
        assertThat(required.deserialize("topic", "value".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("value");
    }

    @Test
    void takesARecordWithoutAValueForPoison() {
        assertThatThrownBy(() -> required.deserialize("topic", null))
                .isInstanceOf(UndecodableRecord.class)
                .hasMessage("a record without a value is no event");
    }
}
