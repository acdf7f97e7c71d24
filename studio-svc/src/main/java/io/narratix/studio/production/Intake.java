package io.narratix.studio.production;

import io.narratix.events.Failure;
import io.narratix.schemas.Topic;
import io.narratix.stage.Handler;
import io.narratix.stage.Outbox;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.transaction.support.TransactionOperations;

/** Takes announcements into the tables, each in one transaction. Nobody waits for an answer. */
record Intake(Routes routes, TransactionOperations transaction) {

    <E extends SpecificRecord> Route<E> of(Topic<E> topic, Consumer<E> note) {
        return routes.pass(topic, new Handler<>() {
            @Override
            public void handle(E event, Outbox outbox) {
                transaction.executeWithoutResult(status -> note.accept(event));
            }

            @Override
            public void giveUp(E event, Failure failure, Outbox outbox) {}
        });
    }
}
