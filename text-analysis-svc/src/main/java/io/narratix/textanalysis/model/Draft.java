package io.narratix.textanalysis.model;

import io.narratix.languagemodel.Part;
import io.narratix.manuscript.Span;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Delivery;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * What is settled of a text so far. What is settled stays as it is, whatever is answered later: it may have been spoken.
 * The pieces of a settled segment are a partition of it. Safe for many threads.
 */
final class Draft {

    /** How far from where the model puts it a segment is looked for. */
    private static final int REPAIR_WINDOW = 3;

    private final Sheet sheet;
    private final Wording wording;
    private final Cast cast = new Cast();
    private final List<List<Piece>> pieces = new ArrayList<>();
    private final int[] coveredTo;
    private final BitSet settled = new BitSet();
    private final Map<Part, Notes> notes = new HashMap<>();
    private int repairs;

    Draft(Sheet sheet) {
        this.sheet = sheet;
        this.wording = new Wording(sheet.manuscript());
        this.coveredTo =
                sheet.units().stream().mapToInt(unit -> unit.span().start()).toArray();
        for (int index = 0; index < coveredTo.length; index++) {
            pieces.add(new ArrayList<>());
            if (!sheet.units().get(index).isMarked()) {
                tell(index);
            }
        }
    }

    Sheet sheet() {
        return sheet;
    }

    Cast cast() {
        return cast;
    }

    synchronized boolean isSettled(int index) {
        return settled.get(index);
    }

    synchronized boolean isSettled(Part part) {
        return IntStream.rangeClosed(part.first(), part.last()).allMatch(number -> settled.get(sheet.indexOf(number)));
    }

    synchronized List<Piece> pieces(int index) {
        return List.copyOf(pieces.get(index));
    }

    /** How many labels were put right without asking. */
    synchronized int repairs() {
        return repairs;
    }

    /** The segments of the part that are said by nobody yet. */
    synchronized List<Integer> missing(Part part) {
        return IntStream.rangeClosed(part.first(), part.last())
                .filter(number -> sheet.marked(number).said() && !settled.get(sheet.indexOf(number)))
                .boxed()
                .toList();
    }

    /** What was wrong with the part so far. */
    synchronized Notes notes(Part part) {
        return notes.computeIfAbsent(part, first -> new Notes());
    }

    /** Whether somebody seems to speak in the part. */
    boolean isSpoken(Part part) {
        return IntStream.rangeClosed(part.first(), part.last())
                .anyMatch(number -> sheet.marked(number).said());
    }

    /**
     * Takes a label.
     *
     * @param speaker who the label's {@code who} is
     * @return what is wrong with it, in a sentence; empty if it was taken, or says again what is settled
     */
    synchronized Optional<String> take(Label claimed, CastEntry speaker, Part part) {
        List<String> from = Wording.of(claimed.from());
        OptionalInt number = place(claimed.number(), from, part);
        if (number.isEmpty()) {
            return Optional.of(
                    part.holds(claimed.number())
                            ? "segment %d does not begin with '%s'".formatted(claimed.number(), claimed.from())
                            : "there is no segment %d in question".formatted(claimed.number()));
        }
        int index = sheet.indexOf(number.getAsInt());
        if (settled.get(index)) {
            repairs++;
            return Optional.empty();
        }
        repairs += number.getAsInt() == claimed.number() ? 0 : 1;
        cover(index, start(index, from), end(index, claimed.to()), speaker, claimed.delivery());
        return Optional.empty();
    }

    /** What is told and lies before the segment gets no line any more: it is the narrator's. */
    synchronized void passed(Part part, int number) {
        for (int told = part.first(); told < Math.min(number, part.last() + 1); told++) {
            int index = sheet.indexOf(told);
            if (!settled.get(index) && (!sheet.marked(told).said() || coveredTo[index] > start(told))) {
                finish(index);
            }
        }
    }

    private int start(int number) {
        return sheet.marked(number).span().start();
    }

    /** The segment that the label is for: where the model says, or a neighbour that alone begins with its words. */
    private OptionalInt place(int number, List<String> from, Part part) {
        boolean holds = part.holds(number);
        if (holds && (from.isEmpty() || stands(number, from))) {
            return OptionalInt.of(number);
        }
        int[] near = IntStream.rangeClosed(number - REPAIR_WINDOW, number + REPAIR_WINDOW)
                .filter(other -> part.holds(other) && !settled.get(sheet.indexOf(other)))
                .filter(other -> sheet.marked(other).said() && wording.begins(sheet.marked(other), from))
                .toArray();
        return near.length == 1 ? OptionalInt.of(near[0]) : OptionalInt.empty();
    }

    private boolean stands(int number, List<String> from) {
        Unit unit = sheet.marked(number);
        return wording.begins(unit, from) || wording.startOf(from, unit.span()).isPresent();
    }

    private int start(int index, List<String> from) {
        Unit unit = sheet.units().get(index);
        Span rest = new Span(coveredTo[index], unit.span().end());
        boolean wholly = from.isEmpty() || unit.said() || wording.begins(unit, from);
        int start = wholly ? rest.start() : wording.startOf(from, rest).orElse(rest.start());
        return Math.max(start, rest.start());
    }

    private int end(int index, String to) {
        Span rest = new Span(coveredTo[index], sheet.units().get(index).span().end());
        List<String> words = Wording.of(to);
        return words.isEmpty() ? rest.end() : wording.endOf(words, rest).orElse(rest.end());
    }

    private void cover(int index, int start, int end, CastEntry speaker, Delivery delivery) {
        add(index, start, CastEntry.NARRATOR, Delivery.PLAIN);
        add(index, Math.max(start, end), speaker.id(), delivery);
        settled.set(index, coveredTo[index] == sheet.units().get(index).span().end());
    }

    /** What nobody has claimed of a segment belongs to who spoke in it last. */
    private void finish(int index) {
        List<Piece> there = pieces.get(index);
        boolean goesOn = sheet.units().get(index).said() && !there.isEmpty();
        if (goesOn) {
            Piece last = there.get(there.size() - 1);
            add(index, sheet.units().get(index).span().end(), last.speaker(), last.delivery());
            settled.set(index);
        } else {
            tell(index);
        }
    }

    private void tell(int index) {
        add(index, sheet.units().get(index).span().end(), CastEntry.NARRATOR, Delivery.PLAIN);
        settled.set(index);
    }

    private void add(int index, int end, String speaker, Delivery delivery) {
        if (end > coveredTo[index]) {
            pieces.get(index).add(new Piece(new Span(coveredTo[index], end), speaker, delivery));
            coveredTo[index] = end;
        }
    }
}
