package io.narratix.schemas;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.events.PlacedEffect;
import io.narratix.events.SpokenLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.specific.SpecificDatumReader;
import org.junit.jupiter.api.Test;

class AvroListTest {

    private static final AvroList.Bounds BOUNDS = new AvroList.Bounds(10_000, 10_000_000);

    @Test
    void givesTheEntriesBackInTheirOrder() throws IOException {
        List<SpokenLine> lines = lines(5_000);

        assertThat(read(written(lines), BOUNDS)).isEqualTo(lines);
        assertThat(read(written(List.of()), BOUNDS)).isEmpty();
    }

    @Test
    void hasTheSameBytesOnEveryMachine() throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(written(lines(100)));

        assertThat(HexFormat.of().formatHex(digest))
                .isEqualTo("655c51c828047933ba9df90ac89e231c5796f70648fc611116dae4bfd7af27d8");
    }

    @Test
    void refusesMoreThanTheBoundsAllow() throws IOException {
        byte[] list = written(lines(100));

        assertThat(read(list, new AvroList.Bounds(100, list.length))).hasSize(100);
        assertThatThrownBy(() -> read(list, new AvroList.Bounds(99, list.length)))
                .isInstanceOf(UnreadableList.class)
                .hasMessageContaining("more than the 99 entries");
        assertThatThrownBy(() -> read(list, new AvroList.Bounds(100, list.length - 1L)))
                .isInstanceOf(UnreadableList.class)
                .hasMessageContaining("bytes allowed");
    }

    @Test
    void refusesAListOfAnotherType() throws IOException {
        byte[] list = written(lines(1));

        assertThatThrownBy(() -> AvroList.read(new ByteArrayInputStream(list), PlacedEffect.class, BOUNDS))
                .isInstanceOf(UnreadableList.class)
                .hasMessageContaining("SpokenLine");
    }

    @Test
    void refusesWhatIsNoListOrOnlyPartOfOne() throws IOException {
        byte[] list = written(lines(100));

        assertThatThrownBy(() -> read("Once upon a time".getBytes(UTF_8), BOUNDS))
                .isInstanceOf(UnreadableList.class);
        assertThatThrownBy(() -> read(new byte[0], BOUNDS)).isInstanceOf(UnreadableList.class);
        for (int length = headerBytes() + 1; length < list.length; length += 53) {
            byte[] cut = Arrays.copyOf(list, length);
            assertThatThrownBy(() -> read(cut, BOUNDS))
                    .as("%d of %d bytes", length, list.length)
                    .isInstanceOf(UnreadableList.class);
        }
    }

    @Test
    void canBeReadByAvroItself() throws IOException {
        List<SpokenLine> lines = lines(5_000);
        SpecificDatumReader<SpokenLine> reader = new SpecificDatumReader<>(SpokenLine.class);

        try (DataFileStream<SpokenLine> file = new DataFileStream<>(new ByteArrayInputStream(written(lines)), reader)) {
            assertThat((Iterable<SpokenLine>) file).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void answersAnyDamageWithEntriesOrARefusal() throws IOException {
        byte[] list = written(lines(100));
        Random random = new Random(2);
        for (int round = 0; round < 300; round++) {
            byte[] damaged = list.clone();
            damaged[random.nextInt(list.length)] = (byte) random.nextInt(256);
            try {
                read(damaged, BOUNDS);
            } catch (UnreadableList e) {
                assertThat(e).hasMessageContaining("list");
            }
        }
    }

    @Test
    void doesNotTakeAnOutageForADamagedList() {
        InputStream broken = new FilterInputStream(InputStream.nullInputStream()) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("connection reset");
            }
        };

        assertThatThrownBy(() -> AvroList.read(broken, SpokenLine.class, BOUNDS))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("connection reset");
    }

    private static List<SpokenLine> lines(int count) {
        return IntStream.range(0, count)
                .mapToObj(line -> SpokenLine.newBuilder()
                        .setLine(line)
                        .setSpeaker("speaker " + line % 4)
                        .build())
                .toList();
    }

    private static int headerBytes() throws IOException {
        return written(List.of()).length;
    }

    private static byte[] written(List<SpokenLine> lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        AvroList.write(out, SpokenLine.class, lines);
        return out.toByteArray();
    }

    private static List<SpokenLine> read(byte[] list, AvroList.Bounds bounds) {
        try (Stream<SpokenLine> entries = AvroList.read(new ByteArrayInputStream(list), SpokenLine.class, bounds)) {
            return entries.toList();
        }
    }
}
