package io.narratix.studio.production;

import io.narratix.events.Failure;
import io.narratix.schemas.Topic;
import io.narratix.stage.Handler;
import io.narratix.stage.Outbox;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** Takes announcements into the tables, each whole or not at all. Nobody waits for an answer. */
record Intake(Routes routes, GroupCommit commit) {

    <E extends SpecificRecord> Route<E> of(Topic<E> topic, Consumer<E> note) {
        return routes.pass(topic, new Handler<>() {
            @Override
            public void handle(E event, Outbox outbox) throws InterruptedException {
                commit.take(() -> note.accept(event));
            }

            @Override
            public void giveUp(E event, Failure failure, Outbox outbox) {}
        });
    }
}
