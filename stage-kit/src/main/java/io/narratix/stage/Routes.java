package io.narratix.stage;

import io.narratix.schemas.Topic;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** How a service says what it consumes; everything round the stages is put there by it. */
public final class Routes {

    private final StageContext context;
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Set<Class<? extends SpecificRecord>> kept = ConcurrentHashMap.newKeySet();

    Routes(StageContext context, JdbcClient database, TransactionOperations transaction) {
        this.context = context;
        this.database = database;
        this.transaction = transaction;
    }

    /** Each event of the topic is a task of its own. */
    public <E extends SpecificRecord, R extends SpecificRecord> Route<E> work(
            Topic<E> topic, Class<R> result, Stage<E, R> stage) {
        kept.add(result);
        return new Route<>(topic, new WorkHandler<>(stage, result, new Recorder<>(context, transaction), context));
    }

    /** Events that need no ledger: what they say is passed on or acted upon at once. */
    public <E extends SpecificRecord> Route<E> pass(Topic<E> topic, Handler<E> handler) {
        return new Route<>(topic, handler);
    }

    /** A set of items that a manifest closes. */
    public <M extends SpecificRecord, T extends SpecificRecord> SetOf<M, T> set(
            Class<M> manifest, Class<T> entry, Closing<M, T> closing) {
        kept.add(manifest);
        kept.add(entry);
        Gatherings gatherings = new Gatherings(database, context.results());
        return new SetOf<>(new Gathering<>(gatherings, manifest, entry, closing));
    }

    /** What the service keeps in its tables. */
    Set<Class<? extends SpecificRecord>> kept() {
        return Set.copyOf(kept);
    }

    /** The two kinds of event that make up a set. */
    public final class SetOf<M extends SpecificRecord, T extends SpecificRecord> {

        private final Gathering<M, T> gathering;

        private SetOf(Gathering<M, T> gathering) {
            this.gathering = gathering;
        }

        /** Each event of the topic is a member of the set. */
        public <E extends SpecificRecord, R extends SpecificRecord> Route<E> members(
                Topic<E> topic, Class<R> result, GatheredStage<E, R, T> stage) {
            kept.add(result);
            Recorder<E, R> recorder = new Recorder.OfMembers<>(context, transaction, stage, gathering);
            return new Route<>(topic, new WorkHandler<>(stage, result, recorder, context));
        }

        /** The topic's events say how many members there are. */
        public Route<M> manifest(Topic<M> topic) {
            return new Route<>(topic, new ManifestHandler<>(gathering, context.progress()));
        }
    }
}
