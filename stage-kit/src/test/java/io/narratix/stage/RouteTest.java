package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class RouteTest {

    private final List<Integer> handled = new ArrayList<>();
    private final List<Failure> givenUp = new ArrayList<>();
    private final Route<EffectIdentified> route = new Route<>(Topics.EFFECT_IDENTIFIED, new Remembering())
            .unless(event -> event.getEffect() > 1 ? Optional.of("There is one effect.") : Optional.empty());

    @Test
    void handsOnWhatThereIsNoObjectionTo() throws Exception {
        route.handler().handle(effect(1), new Silent());

        assertThat(handled).containsExactly(1);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void answersTheOthersFailedForGoodAndSaysWhy() throws Exception {
        route.handler().handle(effect(2), new Silent());

        assertThat(handled).isEmpty();
        assertThat(givenUp).singleElement().satisfies(failure -> {
            assertThat(failure.getKind()).isEqualTo("PERMANENT");
            assertThat(failure.getReason()).isEqualTo("There is one effect.");
            assertThat(failure.getRetryable()).isFalse();
        });
    }

    private static EffectIdentified effect(int number) {
        return EffectIdentified.newBuilder().setEffect(number).build();
    }

    private final class Remembering implements Handler<EffectIdentified> {

        @Override
        public void handle(EffectIdentified event, Outbox outbox) {
            handled.add(event.getEffect());
        }

        @Override
        public void giveUp(EffectIdentified event, Failure failure, Outbox outbox) {
            givenUp.add(failure);
        }
    }

    private record Silent() implements Outbox {

        @Override
        public <V extends SpecificRecord> void announce(Topic<V> topic, String key, V record) {}
    }
}
