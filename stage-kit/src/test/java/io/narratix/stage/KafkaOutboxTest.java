package io.narratix.stage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.EffectGenerated;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class KafkaOutboxTest {

    private final RecordCodec codec = PaperRegistry.codec();
    private final MockProducer<byte[], byte[]> producer = producer(true);
    private Instant now = Instant.ofEpochMilli(1_000);

    @Test
    void stampsWhatItSends() throws Exception {
        outbox(producer).announce(Topics.EFFECT_GENERATED, "run", effect(1));

        assertThat(producer.history()).singleElement().satisfies(sent -> {
            assertThat(sent.topic()).isEqualTo("effect.generated");
            assertThat(new String(sent.key(), UTF_8)).isEqualTo("run");
        });
        assertThat(said().get(0).getOccurredAt()).isEqualTo(1_000);
        assertThat(said().get(0).getEventId()).hasSize(36);
    }

    @Test
    void givesTheSameAnnouncementTheSameIdWheneverItIsMade() {
        outbox(producer).announce(Topics.EFFECT_GENERATED, "run", effect(1));
        now = Instant.ofEpochMilli(9_000);
        outbox(producer).announce(Topics.EFFECT_GENERATED, "run", effect(1));

        assertThat(said()).extracting(EffectGenerated::getOccurredAt).containsExactly(1_000L, 9_000L);
        assertThat(said().get(1).getEventId()).isEqualTo(said().get(0).getEventId());
    }

    @Test
    void givesTheSameAnnouncementTheSameIdWhateverTheRegistry() {
        outbox(producer).announce(Topics.EFFECT_GENERATED, "run", effect(1));
        RecordCodec other = PaperRegistry.codec();
        other.encode("text.submitted", TextSubmitted.newBuilder().build());
        new KafkaOutbox(new Announcer(producer, other, () -> now), "")
                .announce(Topics.EFFECT_GENERATED, "run", effect(1));

        String first = codec.decode(producer.history().get(0).value(), EffectGenerated.class)
                .getEventId();
        String second = other.decode(producer.history().get(1).value(), EffectGenerated.class)
                .getEventId();
        assertThat(second).isEqualTo(first);
    }

    @Test
    void tellsOtherWordsKeysAndTopicsApart() {
        Announcer announcer = new Announcer(producer, codec, () -> now);

        assertThat(List.of(
                        announcer.stamp(Topics.EFFECT_GENERATED, "run", effect(1)),
                        announcer.stamp(Topics.EFFECT_GENERATED, "run", effect(2)),
                        announcer.stamp(Topics.EFFECT_GENERATED, "other", effect(1)),
                        announcer.stamp(Topics.EFFECT_IDENTIFIED, "run", effect(1))))
                .doesNotHaveDuplicates();
    }

    @Test
    void saysNothingTwiceWhileOneEventIsHandled() {
        KafkaOutbox outbox = outbox(producer);
        outbox.announce(Topics.EFFECT_GENERATED, "run", effect(1));
        now = Instant.ofEpochMilli(9_000);
        outbox.announce(Topics.EFFECT_GENERATED, "run", effect(1));
        outbox.announce(Topics.EFFECT_GENERATED, "run", effect(2));

        assertThat(said()).extracting(EffectGenerated::getEffect).containsExactly(1, 2);
    }

    @Test
    void settlesWhenTheBrokersHaveEverything() throws Exception {
        KafkaOutbox outbox = outbox(producer);
        outbox.announce(Topics.EFFECT_GENERATED, "run", effect(1));

        outbox.settle();

        assertThat(producer.history()).hasSize(1);
    }

    @Test
    void doesNotSettleWhatTheBrokersRefuse() {
        MockProducer<byte[], byte[]> refusing = producer(false);
        KafkaOutbox outbox = outbox(refusing);
        outbox.announce(Topics.EFFECT_GENERATED, "run", effect(1));
        refusing.errorNext(new RecordTooLargeException("too large"));

        assertThatThrownBy(outbox::settle).isInstanceOf(RecordTooLargeException.class);
    }

    @Test
    void passesOnAnOutageAsOne() {
        MockProducer<byte[], byte[]> away = producer(false);
        KafkaOutbox outbox = outbox(away);
        outbox.announce(Topics.EFFECT_GENERATED, "run", effect(1));
        away.errorNext(new TimeoutException("no broker"));

        assertThatThrownBy(outbox::settle).matches(Outages::isOutage);
    }

    private List<EffectGenerated> said() {
        return producer.history().stream()
                .map(sent -> codec.decode(sent.value(), EffectGenerated.class))
                .toList();
    }

    private KafkaOutbox outbox(MockProducer<byte[], byte[]> over) {
        return new KafkaOutbox(new Announcer(over, codec, () -> now), "");
    }

    private static EffectGenerated effect(int number) {
        return EffectGenerated.newBuilder().setRunId("run").setEffect(number).build();
    }

    private static MockProducer<byte[], byte[]> producer(boolean completes) {
        return new MockProducer<>(completes, null, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
