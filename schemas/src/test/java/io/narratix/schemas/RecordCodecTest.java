package io.narratix.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.CastMember;
import io.narratix.events.LineIdentified;
import io.narratix.events.Options;
import io.narratix.events.StageProgress;
import io.narratix.events.TextSubmitted;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.Test;

class RecordCodecTest {

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final RecordCodec codec = new RecordCodec(registry, true);

    private final LineIdentified line = LineIdentified.newBuilder()
            .setEventId("e")
            .setRunId("r")
            .setLine(7)
            .setText("“Hush,” she said – ſo ſoft. 🌧")
            .setRoster(List.of(CastMember.newBuilder().setName("Ada").build()))
            .build();

    @Test
    void readsBackWhatItWrote() {
        assertThat(codec.decode(codec.encode("line.identified", line), LineIdentified.class))
                .isEqualTo(line);
    }

    @Test
    void beginsWithAZeroAndTheSchemasNumber() {
        registry.id("another", TextSubmitted.getClassSchema(), true);

        byte[] frame = codec.encode("line.identified", line);

        assertThat(Arrays.copyOf(frame, 5)).containsExactly(0, 0, 0, 0, 2);
    }

    @Test
    void writesMapsInTheOrderOfTheirKeys() {
        Map<String, String> voices = new LinkedHashMap<>(Map.of("a", "1", "b", "2", "c", "3"));
        Map<String, String> reversed = new LinkedHashMap<>();
        List.of("c", "b", "a").forEach(key -> reversed.put(key, voices.get(key)));

        assertThat(codec.encode("text.submitted", submitted(reversed)))
                .isEqualTo(codec.encode("text.submitted", submitted(voices)));
    }

    @Test
    void fillsInWhatAnOlderWriterDidNotKnow() {
        Schema older = SchemaBuilder.record("StageProgress")
                .namespace("io.narratix.events")
                .fields()
                .name("stage")
                .type()
                .stringBuilder()
                .prop("avro.java.string", "String")
                .endString()
                .stringDefault("")
                .endRecord();
        int id = registry.id("stage.progress-value", older, true);

        StageProgress read = codec.decode(frame(id, new byte[] {10, 'v', 'o', 'i', 'c', 'e'}), StageProgress.class);

        assertThat(read).isEqualTo(StageProgress.newBuilder().setStage("voice").build());
    }

    @Test
    void refusesBytesWithoutAFrame() {
        assertThatThrownBy(() -> codec.decode(new byte[0], LineIdentified.class))
                .isInstanceOf(UndecodableRecord.class);
        assertThatThrownBy(() -> codec.decode(new byte[] {0, 0, 0, 1}, LineIdentified.class))
                .isInstanceOf(UndecodableRecord.class);
        assertThatThrownBy(() -> codec.decode("{\"line\": 1}".getBytes(UTF_8), LineIdentified.class))
                .isInstanceOf(UndecodableRecord.class)
                .hasMessageContaining("not a framed record");
    }

    @Test
    void refusesAnUnknownSchema() {
        assertThatThrownBy(() -> codec.decode(frame(99, new byte[10]), LineIdentified.class))
                .isInstanceOf(UndecodableRecord.class);
    }

    @Test
    void refusesARecordOfAnotherType() {
        byte[] other = codec.encode("stage.progress", StageProgress.newBuilder().build());

        assertThatThrownBy(() -> codec.decode(other, LineIdentified.class))
                .isInstanceOf(UndecodableRecord.class)
                .hasMessageContaining("io.narratix.events.StageProgress");
    }

    @Test
    void refusesARecordThatIsCutOffOrTooLong() {
        byte[] frame = codec.encode("line.identified", line);

        for (int length = 0; length < frame.length; length++) {
            byte[] cut = Arrays.copyOf(frame, length);
            assertThatThrownBy(() -> codec.decode(cut, LineIdentified.class))
                    .as("%d of %d bytes", length, frame.length)
                    .isInstanceOf(UndecodableRecord.class);
        }
        byte[] longer = Arrays.copyOf(frame, frame.length + 1);
        assertThatThrownBy(() -> codec.decode(longer, LineIdentified.class)).isInstanceOf(UndecodableRecord.class);
    }

    @Test
    void answersAnyDamageWithARecordOrARefusalAndNothingElse() {
        byte[] frame = codec.encode("line.identified", line);
        Random random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 5_000; round++) {
            byte[] damaged = frame.clone();
            for (int i = 0; i < 3; i++) {
                damaged[5 + random.nextInt(frame.length - 5)] = (byte) random.nextInt(256);
            }
            refused += refused(damaged) ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    /** A string and an array that claim two billion bytes and entries: taking them at their word would end the JVM. */
    @Test
    void doesNotBelieveARecordThatClaimsToBeHuge() {
        byte[] hugeString = {-2, -1, -1, -1, 15};
        byte[] noStringsAndHugeArray = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -16, -1, -1, -1, 15};
        int id = registry.id("line.identified-value", LineIdentified.getClassSchema(), true);

        assertThat(refused(frame(id, hugeString))).isTrue();
        assertThat(refused(frame(id, noStringsAndHugeArray))).isTrue();
    }

    private boolean refused(byte[] frame) {
        try {
            codec.decode(frame, LineIdentified.class);
            return false;
        } catch (UndecodableRecord e) {
            return true;
        }
    }

    private static byte[] frame(int id, byte[] record) {
        return ByteBuffer.allocate(5 + record.length)
                .put((byte) 0)
                .putInt(id)
                .put(record)
                .array();
    }

    private static TextSubmitted submitted(Map<String, String> voices) {
        return TextSubmitted.newBuilder()
                .setOptions(Options.newBuilder().setVoices(voices).build())
                .build();
    }
}
