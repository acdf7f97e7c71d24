package io.narratix.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.Artifact;
import io.narratix.events.AssemblyCompleted;
import io.narratix.events.Commission;
import io.narratix.events.DeadLetter;
import io.narratix.events.Degradation;
import io.narratix.events.Options;
import io.narratix.events.TextSubmitted;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class EssenceTest {

    private final RecordCodec codec = new RecordCodec(new InMemoryRegistry(), true);

    private final TextSubmitted submitted = TextSubmitted.newBuilder()
            .setTextId("tale")
            .setAttempt(2)
            .setText(Artifact.newBuilder().setSha256("abc").setBytes(7).build())
            .setOptions(Options.newBuilder()
                    .setMusic(false)
                    .setBudgetUsd(1.5)
                    .setVoices(Map.of("Ada", "helen", "Tom", "rupert"))
                    .build())
            .build();

    @Test
    void isTheSameForANewerVersionThatHasNothingToSayInItsNewField() {
        assertThat(Essence.of(newer(submitted, ""))).isEqualTo(Essence.of(submitted));
    }

    @Test
    void isAnotherWhereTheNewFieldSaysSomething() {
        assertThat(Essence.of(newer(submitted, "something"))).isNotEqualTo(Essence.of(submitted));
    }

    @Test
    void isTheSameAfterARoundTrip() {
        AssemblyCompleted completed = AssemblyCompleted.newBuilder()
                .setRunId("run")
                .setIntegratedLufs(-18.0)
                .setDegraded(List.of(Degradation.newBuilder().setStage("sfx").build()))
                .build();

        assertThat(Essence.of(codec.decode(codec.encode("a", completed), AssemblyCompleted.class)))
                .isEqualTo(Essence.of(completed));
        assertThat(Essence.of(codec.decode(codec.encode("b", submitted), TextSubmitted.class)))
                .isEqualTo(Essence.of(submitted));
    }

    @Test
    void doesNotDependOnTheOrderOfAMap() {
        Map<String, String> ada = new LinkedHashMap<>();
        Map<String, String> tom = new LinkedHashMap<>();
        List.of("Ada", "Tom").forEach(name -> ada.put(name, "helen"));
        List.of("Tom", "Ada").forEach(name -> tom.put(name, "helen"));

        assertThat(Essence.of(Options.newBuilder().setVoices(ada).build()))
                .isEqualTo(Essence.of(Options.newBuilder().setVoices(tom).build()));
    }

    @Test
    void tellsEverythingElseApart() {
        assertThat(List.<SpecificRecord>of(
                                submitted,
                                TextSubmitted.newBuilder(submitted)
                                        .setAttempt(3)
                                        .build(),
                                TextSubmitted.newBuilder(submitted)
                                        .setText(null)
                                        .build(),
                                TextSubmitted.newBuilder(submitted)
                                        .setTitle("tale")
                                        .build(),
                                Commission.newBuilder().setTextId("tale").build(),
                                Commission.newBuilder().setRunId("tale").build(),
                                DeadLetter.newBuilder().setKey(null).build(),
                                DeadLetter.newBuilder()
                                        .setKey(ByteBuffer.wrap(new byte[1]))
                                        .build(),
                                DeadLetter.newBuilder()
                                        .setKey(ByteBuffer.wrap(new byte[2]))
                                        .build())
                        .stream()
                        .map(Essence::of)
                        .map(ByteBuffer::wrap))
                .doesNotHaveDuplicates();
    }

    /** The record in a schema with one more field in front. */
    private static IndexedRecord newer(SpecificRecord record, String value) {
        Schema schema = record.getSchema();
        List<Schema.Field> fields = new ArrayList<>();
        Schema text = Schema.create(Schema.Type.STRING);
        GenericData.setStringType(text, GenericData.StringType.String);
        fields.add(new Schema.Field("aNewOne", text, "", ""));
        schema.getFields().forEach(field -> fields.add(new Schema.Field(field, field.schema())));
        GenericData.Record newer =
                new GenericData.Record(Schema.createRecord(schema.getName(), "", schema.getNamespace(), false, fields));
        newer.put("aNewOne", value);
        schema.getFields().forEach(field -> newer.put(field.name(), record.get(field.pos())));
        return newer;
    }
}
