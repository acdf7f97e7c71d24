package io.narratix.faults.campaign;

import io.narratix.faults.rig.Broker;
import io.narratix.faults.rig.Database;
import io.narratix.faults.rig.Ground;
import io.narratix.faults.rig.Rig;
import io.narratix.faults.rig.Service;
import io.narratix.faults.rig.SmallDisk;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/** A disk is full for a while: the store's, the broker's, the database's. */
final class Disks {

    /** 120 s in earnest. */
    private static final Duration LONG = Duration.ofSeconds(6);

    /** What a server that ends because it cannot write takes to do so. */
    private static final Duration ENDING = Duration.ofSeconds(30);

    private static final String DISK_FULL = "53100";

    /** What happens while a disk is full. */
    @FunctionalInterface
    private interface Meanwhile {

        void happens() throws Exception;
    }

    private Disks() {}

    static List<Scenario> scenarios() {
        return List.of(
                Scenario.on(Ground.SMALL_DISKS, "store-full", Disks::storeFull),
                Scenario.on(Ground.SMALL_DISKS, "broker-disk-full", Disks::brokerFull),
                Scenario.on(Ground.SMALL_DISKS, "database-disk-full", Disks::databaseFull),
                Scenario.on(Ground.SMALL_DISKS, "database-disk-full-and-it-dies", Disks::databaseDies));
    }

    /** What was paid while nothing could be stored is stored later, and not paid again. */
    private static void storeFull(Act act) throws Exception {
        full(act, Rig.Disk.STORE, () -> act.rest(LONG), () -> {});
    }

    /** A broker that cannot write ends. It is started again when there is room. */
    private static void brokerFull(Act act) throws Exception {
        Broker broker = act.rig().broker();
        full(
                act,
                Rig.Disk.BROKER,
                () -> {
                    act.await("the broker ends", ENDING, () -> !broker.isAlive());
                    act.rest(LONG);
                },
                broker::start);
    }

    /** The server lives, and takes nothing that needs more room. */
    private static void databaseFull(Act act) throws Exception {
        Database database = act.rig().database();
        full(
                act,
                Rig.Disk.DATABASE,
                () -> {
                    act.check(
                            refusal(
                                            database,
                                            "create table ballast as select repeat('x', 800) from generate_series(1, 1000)")
                                    .equals(DISK_FULL),
                            "the database's disk was not full");
                    act.rest(LONG);
                },
                () -> {});
    }

    /** It cannot even begin the next file of its log, and ends with all connections; it is started when there is room. */
    private static void databaseDies(Act act) throws Exception {
        Database database = act.rig().database();
        full(
                act,
                Rig.Disk.DATABASE,
                () -> {
                    act.await(
                            "the database ends",
                            ENDING,
                            () -> !refusal(database, "select txid_current(), pg_switch_wal()")
                                            .isEmpty()
                                    && !database.isThere());
                    act.rest(LONG);
                },
                database::start);
    }

    private static void full(Act act, Rig.Disk which, Meanwhile meanwhile, Meanwhile mend) throws Exception {
        if (act.rig().disk(which).isEmpty()) {
            throw new Unplayable("no disk can be mounted here, which takes root");
        }
        SmallDisk disk = act.rig().disk(which).get();
        act.providersTake(Duration.ofSeconds(1));
        act.submit(2);
        act.awaitCalls(Service.VOICE, 1);
        disk.fill();
        meanwhile.happens();
        Outages.awaitUnready(act, Service.VOICE);
        disk.relieve();
        mend.happens();
        act.mended();
        act.awaitVerdicts();
        act.check(act.paidPerItem(Service.VOICE).get(0) == 1, "something was paid again because a disk was full");
        act.check(act.outside().buried().letters().isEmpty(), "the full disk was taken for poison");
    }

    /** The SQLSTATE that a statement is refused with, or empty if it is not. */
    private static String refusal(Database database, String statement) {
        try (Connection connection = database.connect();
                Statement asked = connection.createStatement()) {
            asked.execute(statement);
            return "";
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }
}
