package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.Failure;
import io.narratix.events.PlacedEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class GatheringsIT {

    private static final String SET = Place.setOf("run", 1);
    private static final Failure FAILURE = Failure.newBuilder().setReason("401").build();

    private static final DataSource SOURCE = TestWorld.freshLedger();

    private final JdbcClient database = JdbcClient.create(SOURCE);
    private final Gatherings gatherings = new Gatherings(database, new ResultCodec(PaperRegistry.codec()));

    @BeforeEach
    void empties() {
        database.sql("truncate gathering, gathered").update();
    }

    @Test
    void isClosedByExactlyOneOfTwoLastMembers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 1; round <= 1_000; round++) {
                String set = Place.setOf("run", round);
                expect(set, 2);
                assertThat(countTogether(set, threads)).as("round %d", round).containsExactlyInAnyOrder(true, false);
                assertThat(closers(set)).as("round %d", round).doesNotContain(0);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void isClosedByItsLastMember() {
        expect(SET, 3);
        made(2);
        made(3);
        assertThat(closers(SET)).isEmpty();

        made(1);

        assertThat(closers(SET)).containsExactly(1);
    }

    @Test
    void isClosedByItsManifestIfAllMembersAreThere() {
        made(1);
        made(2);
        assertThat(closers(SET)).isEmpty();

        assertThat(expect(SET, 2)).isTrue();
        assertThat(expect(SET, 2)).isTrue();
        assertThat(made(2)).isFalse();
        assertThat(closers(SET)).containsExactly(0);
    }

    @Test
    void isClosedByItsManifestIfItHasNoMembers() {
        expect(SET, 0);

        assertThat(closers(SET)).containsExactly(0);
        assertThat(gatherings.members(SET, PlacedEffect.class)).isEmpty();
    }

    @Test
    void countsEachMemberOnce() {
        expect(SET, 2);
        made(1);
        made(1);
        failed(1, true);

        assertThat(closers(SET)).isEmpty();
        assertThat(gatherings.members(SET, PlacedEffect.class))
                .singleElement()
                .satisfies(member -> assertThat(member.made()).isPresent());
    }

    @Test
    void remembersWhoClosedItWhateverIsDeliveredAgain() {
        expect(SET, 2);
        made(1);

        assertThat(made(2)).isTrue();
        assertThat(made(1)).isFalse();
        assertThat(made(2)).isTrue();
        assertThat(expect(SET, 2)).isFalse();
        assertThat(closers(SET)).containsExactly(2);
    }

    @Test
    void isClosedAtOnceByAFailureEvenBeforeItsManifest() {
        failed(2, true);

        assertThat(closers(SET)).containsExactly(2);
        assertThat(gatherings.closed(SET, AudioAnalyzed.class).manifest()).isNull();
    }

    @Test
    void isNotClosedAgainAfterItHasFailedAtOnce() {
        made(1);
        failed(2, true);
        made(3);
        expect(SET, 3);

        assertThat(closers(SET)).containsExactly(2);
        assertThat(gatherings.closed(SET, AudioAnalyzed.class).manifest()).isNotNull();
    }

    @Test
    void waitsForAllMembersIfItCanDoWithoutSome() {
        failed(1, false);
        expect(SET, 2);
        assertThat(closers(SET)).isEmpty();

        made(2);

        assertThat(closers(SET)).containsExactly(2);
    }

    @Test
    void listsItsMembersInTheirOrder() {
        expect(SET, 3);
        made(3);
        failed(1, false);
        made(2);

        List<Gathered<PlacedEffect>> members = gatherings.members(SET, PlacedEffect.class);
        assertThat(members).extracting(Gathered::member).containsExactly(1, 2, 3);
        assertThat(members.get(0).failed()).contains(FAILURE);
        assertThat(members.get(1).made()).map(PlacedEffect::getEffect).contains(2);
        assertThat(gatherings.closed(SET, AudioAnalyzed.class))
                .satisfies(closed -> assertThat(closed.begunAt()).isBeforeOrEqualTo(closed.closedAt()));
    }

    @Test
    void keepsTheFirstManifest() {
        expect(SET, 3);
        expect(SET, 1);
        made(1);
        assertThat(closers(SET)).isEmpty();

        made(2);
        made(3);

        assertThat(closers(SET)).containsExactly(3);
        assertThat(Optional.ofNullable(
                        gatherings.closed(SET, AudioAnalyzed.class).manifest()))
                .map(AudioAnalyzed::getEffects)
                .contains(3);
    }

    @Test
    void doesNotMixGenerations() {
        expect(SET, 1);
        count(new Place(Place.setOf("run", 2), 1));

        assertThat(closers(SET)).isEmpty();
    }

    /** What the two are told. */
    private List<Boolean> countTogether(String set, ExecutorService threads) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        List<Future<Boolean>> counting = new ArrayList<>();
        for (int member = 1; member <= 2; member++) {
            Place place = new Place(set, member);
            counting.add(threads.submit(() -> {
                start.await();
                return count(place);
            }));
        }
        List<Boolean> told = new ArrayList<>();
        for (Future<Boolean> one : counting) {
            told.add(one.get());
        }
        return told;
    }

    private boolean made(int member) {
        return count(new Place(SET, member));
    }

    private void failed(int member, boolean atOnce) {
        gatherings.count(new Gatherings.Member(new Place(SET, member), null, FAILURE, atOnce));
    }

    private boolean count(Place place) {
        PlacedEffect entry = PlacedEffect.newBuilder().setEffect(place.member()).build();
        return gatherings.count(new Gatherings.Member(place, entry, null, false));
    }

    private boolean expect(String set, int members) {
        AudioAnalyzed manifest = AudioAnalyzed.newBuilder().setEffects(members).build();
        return gatherings.expect(new Closing.Expectation(set, members), manifest);
    }

    /** Who is remembered as the one that closed the set: its manifest (0) or a member. */
    private List<Integer> closers(String set) {
        return database.sql("select closed_by from gathering where set_id = :set and closed_by is not null")
                .param("set", set)
                .query(Integer.class)
                .list();
    }
}
