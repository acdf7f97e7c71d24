package io.narratix.faults.outside;

import io.narratix.events.DeadLetter;
import io.narratix.schemas.Topics;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/**
 * Dead letters are byte-identical, and there are no others than those that were asked for. Poison that is read again, when
 * everything is, is buried again.
 */
public final class Buried {

    private final Journal journal;
    private final Set<String> known = new HashSet<>();
    private int mark;

    public Buried(Journal journal) {
        this.journal = journal;
    }

    /** Letters before this moment are of no interest any more. */
    public void open() {
        mark = journal.on(Topics.DEAD_LETTERS).size();
    }

    public List<DeadLetter> letters() {
        List<DeadLetter> all = journal.on(Topics.DEAD_LETTERS);
        return all.subList(mark, all.size());
    }

    /** @param expected where poison lies, and by how many consumers it is read */
    public List<String> complaints(Map<RecordMetadata, Integer> expected) {
        List<String> complaints = new ArrayList<>();
        Map<String, Integer> due = expected.entrySet().stream()
                .collect(Collectors.toMap(
                        poison -> place(
                                poison.getKey().topic(),
                                poison.getKey().partition(),
                                poison.getKey().offset()),
                        Map.Entry::getValue));
        known.addAll(due.keySet());
        Map<String, List<DeadLetter>> letters = letters().stream()
                .collect(Collectors.groupingBy(
                        letter -> place(letter.getTopic(), letter.getPartition(), letter.getOffset())));
        letters.forEach((place, found) -> {
            if (!known.contains(place)) {
                complaints.add("%s was buried by %s: %s"
                        .formatted(
                                place, found.get(0).getConsumer(), found.get(0).getCause()));
            }
            found.stream()
                    .filter(letter -> !isWhole(letter))
                    .forEach(letter -> complaints.add("the dead letter of %s is not what lies there".formatted(place)));
        });
        due.forEach((place, readers) -> {
            long buriers = letters.getOrDefault(place, List.of()).stream()
                    .map(DeadLetter::getConsumer)
                    .distinct()
                    .count();
            if (buriers != readers) {
                complaints.add("the poison at %s was buried by %d consumers of %d".formatted(place, buriers, readers));
            }
        });
        return complaints;
    }

    private boolean isWhole(DeadLetter letter) {
        return journal.at(letter.getTopic(), letter.getPartition(), letter.getOffset())
                .filter(record -> isCopy(letter, record))
                .isPresent();
    }

    private static boolean isCopy(DeadLetter letter, ConsumerRecord<byte[], byte[]> record) {
        return same(letter.getValue(), record.value()) && same(letter.getKey(), record.key());
    }

    private static boolean same(@Nullable ByteBuffer copy, byte @Nullable [] original) {
        return java.util.Objects.equals(copy, original == null ? null : ByteBuffer.wrap(original));
    }

    private static String place(String topic, int partition, long offset) {
        return "%s-%d@%d".formatted(topic, partition, offset);
    }
}
