package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.events.DeadLetter;
import io.narratix.events.EffectGenerated;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PoisonIT {

    @Test
    void buriesPoisonOfEveryShapeByteByByteAndAnswersItsNeighbours() {
        try (StageRig rig = new StageRig(1)) {
            List<byte @Nullable []> poisons = poisons(rig);
            rig.order(1, 3);
            for (int i = 0; i < poisons.size(); i++) {
                rig.put(addressed(rig, poisons.get(i), i));
                rig.order(4 + i, 4 + i);
            }
            rig.start();

            int good = 3 + poisons.size();
            await().atMost(ofSeconds(60)).until(() -> rig.committed() == good + poisons.size());
            assertThat(rig.answers())
                    .hasSize(good)
                    .extracting(EffectGenerated::getStatus)
                    .containsOnly("OK");
            List<DeadLetter> letters = rig.letters();
            assertThat(letters).hasSize(poisons.size());
            for (int i = 0; i < poisons.size(); i++) {
                assertIsWhole(letters, poisons.get(i), i);
            }
        }
    }

    /** Nothing at all, no value, text, another magic byte, no such schema, another record's schema, cut off, a megabyte. */
    private static List<byte @Nullable []> poisons(StageRig rig) {
        byte[] sound = rig.frame(99);
        byte[] otherMagic = sound.clone();
        otherMagic[0] = 1;
        byte[] noSuchSchema = ByteBuffer.wrap(sound.clone())
                .put(0, (byte) 0)
                .putInt(1, 1_000_000)
                .array();
        byte[] noise = new byte[1_000_000];
        new Random(7).nextBytes(noise);
        noise[0] = 0;
        return Arrays.asList(
                new byte[0],
                null,
                "a line of text".getBytes(UTF_8),
                otherMagic,
                noSuchSchema,
                rig.foreignFrame(),
                Arrays.copyOf(sound, 12),
                noise);
    }

    private static ProducerRecord<byte[], byte[]> addressed(StageRig rig, byte @Nullable [] poison, int number) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(rig.orders().name(), key(number), poison);
        record.headers().add(new RecordHeader("trace", new byte[] {(byte) number, (byte) 0xFF}));
        return record;
    }

    private static byte[] key(int number) {
        return new byte[] {(byte) number, (byte) 0xFE, 0};
    }

    private static void assertIsWhole(List<DeadLetter> letters, byte @Nullable [] poison, int number) {
        assertThat(letters)
                .filteredOn(letter -> letter.getKey().equals(ByteBuffer.wrap(key(number))))
                .singleElement()
                .satisfies(letter -> {
                    assertThat(letter.getValue()).isEqualTo(poison == null ? null : ByteBuffer.wrap(poison));
                    assertThat(letter.getOffset()).isEqualTo(3 + 2L * number);
                    assertThat(letter.getCause()).isNotBlank();
                    assertThat(letter.getHeaders())
                            .singleElement()
                            .satisfies(header -> assertThat(header.getValue())
                                    .isEqualTo(ByteBuffer.wrap(new byte[] {(byte) number, (byte) 0xFF})));
                });
    }
}
