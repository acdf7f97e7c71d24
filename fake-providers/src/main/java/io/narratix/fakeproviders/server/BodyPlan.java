package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.script.Conductor.Conduct;
import io.narratix.fakeproviders.script.Fault;
import io.narratix.fakeproviders.wire.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a body is sent.
 *
 * @param parts one by one
 * @param gap between the beginnings of two of them
 * @param promisedBytes in the header; negative for a chunked body
 */
record BodyPlan(List<byte[]> parts, Duration gap, long promisedBytes, End end) {

    private static final int SLICES = 50;

    /** How the body stops. */
    enum End {
        WELL,
        RESET,
        CLOSE,
        STALL,
        NEVER
    }

    static BodyPlan of(Answer answer, Conduct conduct) {
        Fault fault = conduct.then().fault();
        End end = end(fault.kind());
        boolean chunked = answer.isStreamed() || end == End.NEVER;
        List<byte[]> parts = parts(answer, conduct);
        Duration gap = fault.kind() == Fault.Kind.DRIP
                ? fault.every()
                : conduct.streaming().dividedBy(Math.max(1, parts.size() - 1));
        if (end == End.RESET || end == End.CLOSE || end == End.STALL) {
            parts = first(parts, (long) (answer.length() * fault.at()));
        }
        return new BodyPlan(parts, gap, chunked ? -1 : promised(answer, fault), promisedEnd(fault, end));
    }

    boolean isChunked() {
        return promisedBytes < 0;
    }

    private static long promised(Answer answer, Fault fault) {
        return answer.length() + (fault.kind() == Fault.Kind.WRONG_LENGTH ? fault.amount() : 0);
    }

    /** A connection whose body does not have the length that was promised is of no more use. */
    private static End promisedEnd(Fault fault, End end) {
        return fault.kind() == Fault.Kind.WRONG_LENGTH ? End.CLOSE : end;
    }

    private static End end(Fault.Kind kind) {
        return switch (kind) {
            case RESET_WITHIN -> End.RESET;
            case CLOSE_WITHIN -> End.CLOSE;
            case STALL_WITHIN -> End.STALL;
            case ENDLESS -> End.NEVER;
            default -> End.WELL;
        };
    }

    private static List<byte[]> parts(Answer answer, Conduct conduct) {
        Fault fault = conduct.then().fault();
        if (fault.kind() == Fault.Kind.DRIP) {
            return sliced(answer, (int) fault.amount());
        }
        boolean slow = !answer.isStreamed() && !conduct.streaming().isZero();
        return slow ? sliced(answer, (int) Math.max(1, answer.length() / SLICES)) : answer.pieces();
    }

    private static List<byte[]> sliced(Answer answer, int bytes) {
        List<byte[]> slices = new ArrayList<>();
        for (byte[] piece : answer.pieces()) {
            for (int from = 0; from < piece.length; from += bytes) {
                slices.add(Arrays.copyOfRange(piece, from, Math.min(piece.length, from + bytes)));
            }
        }
        return slices;
    }

    private static List<byte[]> first(List<byte[]> parts, long bytes) {
        List<byte[]> kept = new ArrayList<>();
        long left = bytes;
        for (byte[] part : parts) {
            if (left <= 0) {
                break;
            }
            kept.add(Arrays.copyOf(part, (int) Math.min(part.length, left)));
            left -= part.length;
        }
        return kept;
    }
}
