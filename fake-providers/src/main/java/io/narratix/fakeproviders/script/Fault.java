package io.narratix.fakeproviders.script;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What goes wrong with an answer that is right.
 *
 * @param at where in the body, from 0 to 1
 * @param amount how much: bytes or megabytes
 * @param every between two pieces
 */
public record Fault(Kind kind, double at, long amount, Duration every) {

    public static final Fault NONE = of(Kind.NONE);

    /** The kinds, and which members each has in a script. */
    public enum Kind {
        /** All is well. */
        NONE,
        /** The connection is reset before a byte of the answer. */
        RESET_BEFORE,
        /** It is reset in the middle of the body. */
        RESET_WITHIN("at"),
        /** It is reset when all has been sent, which may destroy what the client has not read. */
        RESET_AFTER,
        /** The connection is closed in good order, without an answer. */
        CLOSE_BEFORE,
        /** It is closed in good order before the end of the body. */
        CLOSE_WITHIN("at"),
        /** Nothing is sent, and the connection stays open. */
        STALL,
        /** Nothing more is sent from the middle of the body on, and the connection stays open. */
        STALL_WITHIN("at"),
        /** So many bytes at a time. */
        DRIP("bytes", "every"),
        /** The body ends early, with a length that fits. */
        TRUNCATED("at"),
        /** The header promises more bytes than come, or fewer. */
        WRONG_LENGTH("bytes"),
        /** The body is right and called {@code text/plain}. */
        WRONG_TYPE,
        /** 200 with a web page. */
        HTML,
        /** Audio as long as it should be, without a sound. */
        SILENT,
        /** A WAVE header that claims 4 GB. */
        CLAIMS_4GB,
        /** A few kilobytes that unpack to so many megabytes. */
        GZIP_BOMB("megabytes"),
        /** The body never ends. */
        ENDLESS("bytes", "every"),
        /** Bytes that are no HTTP. */
        GARBAGE;

        @SuppressWarnings("ImmutableEnumChecker") // made by List.of
        private final List<String> members;

        Kind(String... members) {
            this.members = List.of(members);
        }

        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        List<String> members() {
            return members;
        }

        static Optional<Kind> labelled(String label) {
            return Arrays.stream(values())
                    .filter(kind -> kind.label().equals(label))
                    .findFirst();
        }

        static String labels() {
            return Arrays.stream(values()).map(Kind::label).collect(Collectors.joining(", "));
        }
    }

    /** In the middle, a byte every second, 1,000 megabytes. */
    public static Fault of(Kind kind) {
        return new Fault(kind, 0.5, kind == Kind.GZIP_BOMB ? 1000 : 1, Duration.ofSeconds(1));
    }

    /** @param where in the body, from 0 to 1 */
    public Fault at(double where) {
        return new Fault(kind, where, amount, every);
    }

    /** @param howMuch bytes, or megabytes for a bomb */
    public Fault amount(long howMuch) {
        return new Fault(kind, at, howMuch, every);
    }

    public Fault every(Duration time) {
        return new Fault(kind, at, amount, time);
    }
}
