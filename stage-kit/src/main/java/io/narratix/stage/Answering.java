package io.narratix.stage;

import io.narratix.events.Failure;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.TenantHeader;
import io.narratix.schemas.UndecodableRecord;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that every record is answered. Poison goes to the dead letters, byte by byte; an event that the handler
 * breaks on goes there too, and is answered FAILED; during an outage, or while there is no memory for it, it waits.
 */
final class Answering implements RecordTaker {

    private static final Logger LOG = LoggerFactory.getLogger(Answering.class);

    private final Map<String, Route<?>> routes;
    private final RecordCodec codec;
    private final Function<String, KafkaOutbox> outboxes;
    private final DeadLetters deadLetters;
    private final Outages outages;

    Answering(
            Collection<Route<?>> routes,
            RecordCodec codec,
            Function<String, KafkaOutbox> outboxes,
            DeadLetters deadLetters,
            Outages outages) {
        this.routes =
                routes.stream().collect(Collectors.toMap(route -> route.topic().name(), route -> route));
        this.codec = codec;
        this.outboxes = outboxes;
        this.deadLetters = deadLetters;
        this.outages = outages;
    }

    @Override
    public void take(ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        outages.ride(() -> {
            answer(record, Objects.requireNonNull(routes.get(record.topic())));
            return true;
        });
    }

    private <E extends SpecificRecord> void answer(ConsumerRecord<byte[], byte[]> record, Route<E> route)
            throws InterruptedException {
        E event;
        try {
            event = codec.decode(bytesOf(record), route.topic().value());
        } catch (UndecodableRecord poison) {
            LOG.warn("A record cannot be read and goes to the dead letters: {}", poison.getMessage());
            deadLetters.bury(record, poison);
            return;
        }
        answer(record, route.handler(), event, TenantHeader.in(record.headers()));
    }

    private <E extends SpecificRecord> void answer(
            ConsumerRecord<byte[], byte[]> record, Handler<E> handler, E event, String tenant)
            throws InterruptedException {
        KafkaOutbox outbox = outboxes.apply(tenant);
        try {
            handler.handle(event, outbox);
            outbox.settle();
            Milestone.ANNOUNCED_NOT_COMMITTED.reached(record.topic());
        } catch (OutOfMemoryError full) {
            throw new MemoryExhausted(full);
        } catch (RuntimeException | StackOverflowError | LinkageError broken) {
            if (Outages.isOutage(broken)) {
                throw broken;
            }
            Stopping.check(broken);
            LOG.error("A record broke the stage, goes to the dead letters and is answered as failed", broken);
            deadLetters.bury(record, broken);
            giveUp(handler, event, bug(broken), tenant);
        }
    }

    /** In an outbox of its own: what broke may be an announcement that waits in the other one. */
    private <E extends SpecificRecord> void giveUp(Handler<E> handler, E event, Failure failure, String tenant)
            throws InterruptedException {
        KafkaOutbox outbox = outboxes.apply(tenant);
        try {
            handler.giveUp(event, failure, outbox);
            outbox.settle();
        } catch (RuntimeException broken) {
            if (Outages.isOutage(broken)) {
                throw broken;
            }
            Stopping.check(broken);
            LOG.error("A record in the dead letters cannot be answered; the deadline of its run does", broken);
        }
    }

    private static byte[] bytesOf(ConsumerRecord<byte[], byte[]> record) {
        byte @Nullable [] bytes = record.value();
        if (bytes == null) {
            throw new UndecodableRecord("a record without a value is no event");
        }
        return bytes;
    }

    private Failure bug(Throwable broken) {
        return Failure.newBuilder()
                .setStage(deadLetters.consumer())
                .setKind("BUG")
                .setReason("%s: %s".formatted(broken.getClass().getSimpleName(), broken.getMessage()))
                .setRetryable(false)
                .setAttempts(1)
                .build();
    }
}
