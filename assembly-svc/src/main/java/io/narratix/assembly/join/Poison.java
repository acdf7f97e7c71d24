package io.narratix.assembly.join;

import io.narratix.schemas.UndecodableRecord;
import io.narratix.stage.DeadLetters;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.errors.DeserializationExceptionHandler;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.jspecify.annotations.Nullable;

/** Sends what the join cannot read to the dead letters and goes on; an outage of the registry stops it instead. */
public final class Poison implements DeserializationExceptionHandler {

    /** The setting under which Kafka Streams is handed the {@link DeadLetters}. */
    public static final String DEAD_LETTERS = "narratix.dead.letters";

    private @Nullable DeadLetters deadLetters;

    @Override
    public void configure(Map<String, ?> settings) {
        deadLetters = (DeadLetters) settings.get(DEAD_LETTERS);
    }

    @Override
    public Response handleError(
            ErrorHandlerContext context, ConsumerRecord<byte[], byte[]> record, Exception exception) {
        if (!isPoison(exception)) {
            return Response.fail();
        }
        try {
            Objects.requireNonNull(deadLetters).bury(record, exception);
            return Response.resume();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Response.fail();
        }
    }

    private static boolean isPoison(@Nullable Throwable exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof UndecodableRecord) {
                return true;
            }
        }
        return false;
    }
}
