package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.narratix.events.DeadLetter;
import io.narratix.events.EffectGenerated;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnsweringTest {

    private final RecordCodec codec = PaperRegistry.codec();
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final List<Integer> handled = new ArrayList<>();

    private Runnable handling = () -> {};
    private Runnable givingUp = () -> {};
    private String tenant = "";

    @AfterEach
    void clearsTheFlag() {
        Thread.interrupted();
    }

    @Test
    void handsTheEventToItsHandler() throws Exception {
        take(event(7));

        assertThat(handled).containsExactly(7);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void buriesPoisonByteByByte() throws Exception {
        byte[] poison = {0, 9, 9, 9, 9, 1, (byte) 0xFF};

        take(poison);

        assertThat(handled).isEmpty();
        assertThat(sentTo("dead.letters")).singleElement().satisfies(sent -> {
            assertThat(sent.key()).isEqualTo("key".getBytes(UTF_8));
            DeadLetter letter = codec.decode(sent.value(), DeadLetter.class);
            assertThat(letter.getValue()).isEqualTo(ByteBuffer.wrap(poison));
            assertThat(letter.getKey()).isEqualTo(ByteBuffer.wrap("key".getBytes(UTF_8)));
            assertThat(letter.getConsumer()).isEqualTo("tester");
            assertThat(letter.getPartition()).isEqualTo(3);
            assertThat(letter.getOffset()).isEqualTo(42);
            assertThat(letter.getHeaders()).singleElement().satisfies(header -> {
                assertThat(header.getKey()).isEqualTo("trace");
                assertThat(header.getValue()).isEqualTo(ByteBuffer.wrap(new byte[] {5}));
            });
        });
    }

    @Test
    void buriesARecordWithoutAValue() throws Exception {
        take(null);

        assertThat(sentTo("dead.letters"))
                .singleElement()
                .satisfies(sent -> assertThat(
                                codec.decode(sent.value(), DeadLetter.class).getValue())
                        .isNull());
    }

    @Test
    void buriesWhatTheStageBreaksOnAndAnswersIt() throws Exception {
        handling = broken(new IllegalStateException("a bug"));

        take(event(7));

        assertThat(sentTo("dead.letters")).hasSize(1);
        assertThat(failures()).singleElement().satisfies(failure -> {
            assertThat(failure.getKind()).isEqualTo("BUG");
            assertThat(failure.getReason()).isEqualTo("IllegalStateException: a bug");
            assertThat(failure.getStage()).isEqualTo("tester");
            assertThat(failure.getRetryable()).isFalse();
        });
    }

    @Test
    void answersWhatOverflowsTheStack() throws Exception {
        handling = () -> {
            throw new StackOverflowError();
        };

        take(event(7));

        assertThat(sentTo("dead.letters")).hasSize(1);
        assertThat(failures()).hasSize(1);
    }

    @Test
    void isDoneWithARecordThatCannotEvenBeAnswered() throws Exception {
        handling = broken(new IllegalStateException("a bug"));
        givingUp = broken(new IllegalStateException("the same bug"));

        take(event(7));

        assertThat(sentTo("dead.letters")).hasSize(1);
        assertThat(failures()).isEmpty();
    }

    @Test
    void waitsForAnOutageToEndAndHandlesTheEventAgain() throws Exception {
        List<RuntimeException> outages = new ArrayList<>(List.of(new TimeoutException("no broker")));
        handling = () -> {
            if (!outages.isEmpty()) {
                throw outages.remove(0);
            }
        };

        take(event(7));

        assertThat(handled).containsExactly(7, 7);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void waitsForMemoryAndHandlesTheEventAgain() throws Exception {
        List<OutOfMemoryError> full = new ArrayList<>(List.of(new OutOfMemoryError("Java heap space")));
        handling = () -> {
            if (!full.isEmpty()) {
                throw full.remove(0);
            }
        };

        take(event(7));

        assertThat(handled).containsExactly(7, 7);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void doesNotTakeBeingStoppedForABug() {
        handling = () -> {
            throw new InterruptException("stopped while sending");
        };

        assertThatThrownBy(() -> take(event(7))).isInstanceOf(InterruptedException.class);
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void announcesForTheTenantWhoseRecordItIs() throws Exception {
        tenant = "acme";
        handling = broken(new IllegalStateException("a bug"));

        take(event(7));

        assertThat(sentTo("effect.generated"))
                .singleElement()
                .satisfies(sent -> assertThat(TenantHeader.in(sent.headers())).isEqualTo("acme"));
    }

    private void take(byte @Nullable [] value) throws InterruptedException {
        Announcer announcer = new Announcer(producer, codec, () -> java.time.Instant.EPOCH);
        ConsumerRecord<byte[], byte[]> record =
                new ConsumerRecord<>("effect.identified", 3, 42, "key".getBytes(UTF_8), value);
        record.headers().add("trace", new byte[] {5});
        TenantHeader.put(record.headers(), tenant);
        new Answering(
                        List.of(new Route<>(Topics.EFFECT_IDENTIFIED, new Scripted())),
                        codec,
                        tenant -> new KafkaOutbox(announcer, tenant),
                        new DeadLetters("tester", announcer, new SimpleMeterRegistry()),
                        new Outages(wait -> {}))
                .take(record);
    }

    private byte[] event(int effect) {
        return codec.encode(
                "effect.identified",
                EffectIdentified.newBuilder().setEffect(effect).build());
    }

    private List<ProducerRecord<byte[], byte[]>> sentTo(String topic) {
        return producer.history().stream()
                .filter(sent -> sent.topic().equals(topic))
                .toList();
    }

    private List<Failure> failures() {
        return sentTo("effect.generated").stream()
                .map(sent -> codec.decode(sent.value(), EffectGenerated.class).getFailure())
                .toList();
    }

    private static Runnable broken(RuntimeException bug) {
        return () -> {
            throw bug;
        };
    }

    private final class Scripted implements Handler<EffectIdentified> {

        @Override
        public void handle(EffectIdentified event, Outbox outbox) {
            handled.add(event.getEffect());
            handling.run();
        }

        @Override
        public void giveUp(EffectIdentified event, Failure failure, Outbox outbox) {
            givingUp.run();
            outbox.announce(
                    Topics.EFFECT_GENERATED,
                    "run",
                    EffectGenerated.newBuilder().setFailure(failure).build());
        }
    }
}
