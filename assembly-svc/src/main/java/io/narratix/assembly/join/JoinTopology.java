package io.narratix.assembly.join;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.Commission;
import io.narratix.events.MusicDone;
import io.narratix.events.RunCancelled;
import io.narratix.events.RunState;
import io.narratix.events.SfxDone;
import io.narratix.events.TextSubmitted;
import io.narratix.events.VoicesDone;
import io.narratix.schemas.AvroFrameSerde;
import io.narratix.schemas.Commissions;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topic;
import io.narratix.schemas.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * {@code text.submitted}, {@code voices.done}, {@code music.done}, {@code sfx.done} and {@code run.cancelled} →
 * {@code assembly.requested}.
 *
 * <p>Joins tables, not windows: however late a partner comes, it is joined, and one that comes twice changes nothing.
 */
public final class JoinTopology {

    private final RecordCodec codec;
    private final Deadlines deadlines;

    public JoinTopology(RecordCodec codec, Deadlines deadlines) {
        this.codec = codec;
        this.deadlines = deadlines;
    }

    /** The whole topology; every operator and store is named, so that a new version finds the old one's state. */
    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.addStateStore(store(VerdictWatch.OPEN, serde(RunState.class)));
        builder.addStateStore(store(VerdictWatch.DECIDED, Serdes.Long()));
        runs(builder)
                .leftJoin(table(builder, Topics.VOICES_DONE), JoinTopology::withVoices, Named.as("with-voices"))
                .leftJoin(table(builder, Topics.MUSIC_DONE), JoinTopology::withMusic, Named.as("with-music"))
                .leftJoin(table(builder, Topics.SFX_DONE), JoinTopology::withEffects, Named.as("with-effects"))
                .leftJoin(
                        table(builder, Topics.RUN_CANCELLED),
                        JoinTopology::withCancellation,
                        Named.as("with-cancellation"))
                .toStream(Named.as("runs-so-far"))
                .process(
                        () -> new VerdictWatch(deadlines),
                        Named.as("verdict-watch"),
                        VerdictWatch.OPEN,
                        VerdictWatch.DECIDED)
                .to(
                        Topics.ASSEMBLY_REQUESTED.name(),
                        Produced.with(Serdes.String(), serde(AssemblyRequested.class))
                                .withName("proposals"));
        return builder.build();
    }

    private KTable<String, RunState> runs(StreamsBuilder builder) {
        return builder.stream(Topics.TEXT_SUBMITTED.name(), consumed(Topics.TEXT_SUBMITTED, "submissions"))
                .map((textId, submitted) -> run(submitted), Named.as("run-of-submission"))
                .repartition(Repartitioned.with(Serdes.String(), serde(RunState.class))
                        .withName("runs")
                        .withNumberOfPartitions(Topics.PARTITIONS))
                .toTable(
                        Named.as("runs"),
                        Materialized.<String, RunState, KeyValueStore<Bytes, byte[]>>as("runs")
                                .withKeySerde(Serdes.String())
                                .withValueSerde(serde(RunState.class)));
    }

    private <V extends SpecificRecord> KTable<String, V> table(StreamsBuilder builder, Topic<V> topic) {
        return builder.table(
                topic.name(),
                consumed(topic, topic.name() + "-table"),
                Materialized.<String, V, KeyValueStore<Bytes, byte[]>>as(topic.name() + "-store")
                        .withKeySerde(Serdes.String())
                        .withValueSerde(serde(topic.value())));
    }

    private static KeyValue<String, RunState> run(TextSubmitted submitted) {
        Commission commission = Commissions.withoutBody(submitted);
        return KeyValue.pair(
                commission.getRunId(),
                RunState.newBuilder().setCommission(commission).build());
    }

    private static RunState withVoices(RunState run, @Nullable VoicesDone voices) {
        return RunState.newBuilder(run).setVoices(voices).build();
    }

    private static RunState withMusic(RunState run, @Nullable MusicDone music) {
        return RunState.newBuilder(run).setMusic(music).build();
    }

    private static RunState withEffects(RunState run, @Nullable SfxDone effects) {
        return RunState.newBuilder(run).setEffects(effects).build();
    }

    private static RunState withCancellation(RunState run, @Nullable RunCancelled cancelled) {
        return RunState.newBuilder(run).setCancelled(cancelled).build();
    }

    private <V> StoreBuilder<KeyValueStore<String, V>> store(String name, Serde<V> values) {
        return Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(name), Serdes.String(), values);
    }

    private <V extends SpecificRecord> Consumed<String, V> consumed(Topic<V> topic, String name) {
        Serde<V> values = serde(topic.value());
        return Consumed.with(Serdes.String(), Serdes.serdeFrom(values.serializer(), Required.of(values.deserializer())))
                .withName(name);
    }

    private <V extends SpecificRecord> Serde<V> serde(Class<V> type) {
        return new AvroFrameSerde<>(codec, type);
    }
}
