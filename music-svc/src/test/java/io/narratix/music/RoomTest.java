package io.narratix.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RoomTest {

    private static final long A_SCENE = 80L << 20;

    @Test
    void hasAScenePlaceWaitUntilAnotherIsLeft() throws Exception {
        Room room = new Room(A_SCENE);
        Room.Place first = room.placeFor(minute());
        first.take();

        Waiting second = Waiting.in(room);
        second.awaitBlocked();
        first.close();

        assertThat(second.seated().get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void hasRoomForAsManyAsFit() throws Exception {
        Room room = new Room(2 * A_SCENE);
        room.placeFor(minute()).take();

        assertThat(Waiting.in(room).seated().get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void givesAllThereIsToASceneThatNeedsMore() throws Exception {
        Room room = new Room(1);

        try (Room.Place place = room.placeFor(minute())) {
            place.take();
            place.take();
        }

        assertThat(Waiting.in(room).seated().get(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void takesNoRoomForAPlaceThatNobodyTook() throws Exception {
        Room room = new Room(A_SCENE);
        room.placeFor(minute()).close();
        Room.Place only = room.placeFor(minute());
        only.take();

        Waiting other = Waiting.in(room);
        other.awaitBlocked();

        assertThat(other.seated()).isNotDone();
        only.close();
    }

    private static Cue minute() {
        return new Cue(Mood.NEUTRAL, 0.5, "", List.of(), List.of(), "", Duration.ofMinutes(1), 7);
    }

    /** Somebody else who wants a place. */
    private record Waiting(Thread thread, CompletableFuture<Boolean> seated) {

        static Waiting in(Room room) {
            CompletableFuture<Boolean> seated = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try (Room.Place place = room.placeFor(minute())) {
                    place.take();
                    seated.complete(true);
                } catch (InterruptedException stopping) {
                    seated.complete(false);
                }
            });
            thread.setDaemon(true);
            thread.start();
            return new Waiting(thread, seated);
        }

        void awaitBlocked() {
            while (thread.getState() != Thread.State.WAITING) {
                assertThat(seated).isNotDone();
                Thread.onSpinWait();
            }
        }
    }
}
