package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.ledger.Ending;
import io.narratix.fakeproviders.script.Conductor.Conduct;
import io.narratix.fakeproviders.script.Fault;
import io.narratix.fakeproviders.wire.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts an answer on the line in the way that the script wants it, and counts what went out. */
final class Delivery {

    private static final Duration FOR_EVER = Duration.ofDays(365);
    /** Lets what was sent arrive before a reset overtakes it. */
    private static final Duration BEFORE_RESET = Duration.ofMillis(50);

    private static final byte[] GARBAGE = "SSH-2.0-nothing_of_yours\r\n".getBytes(StandardCharsets.US_ASCII);

    private final Connection connection;
    private final Runnable beforeTheLast;
    private int status;
    private long bytes;
    private boolean whole;
    private boolean clientLeft;

    /** @param beforeTheLast called when only the answer's end is left to be sent */
    Delivery(Connection connection, Runnable beforeTheLast) {
        this.connection = connection;
        this.beforeTheLast = beforeTheLast;
    }

    /**
     * Returns when the connection can take the next request.
     *
     * @throws ClientLeft if the client does not wait for the end
     * @throws Cut if the script ends the connection
     */
    void send(Answer answer, Conduct conduct) throws IOException {
        try {
            connection.pause(conduct.latency());
            before(conduct.then().fault());
            Answer altered = Alteration.of(answer, conduct.then().fault());
            if (conduct.then().fault().kind() == Fault.Kind.GZIP_BOMB) {
                sendBomb(altered, new Bomb(conduct.then().fault().amount()));
            } else {
                send(altered, BodyPlan.of(altered, conduct), conduct.then().fault());
            }
        } catch (ClientLeft left) {
            clientLeft = true;
            throw left;
        }
    }

    Ending.Sent sent() {
        return new Ending.Sent(status, bytes, whole, clientLeft);
    }

    /** What ends a call before its answer begins. */
    private void before(Fault fault) throws IOException {
        switch (fault.kind()) {
            case RESET_BEFORE -> reset();
            case CLOSE_BEFORE -> close();
            case STALL -> connection.pause(FOR_EVER);
            case GARBAGE -> {
                connection.write(GARBAGE);
                close();
            }
            default -> {
                // the answer begins
            }
        }
    }

    private void send(Answer answer, BodyPlan plan, Fault fault) throws IOException {
        head(answer, plan.isChunked() ? -1 : plan.promisedBytes());
        long began = System.nanoTime();
        for (int i = 0; i < plan.parts().size(); i++) {
            connection.pauseUntil(began + plan.gap().toNanos() * i);
            boolean last = i == plan.parts().size() - 1 && !plan.isChunked();
            part(plan.parts().get(i), plan.isChunked(), last);
        }
        end(plan, fault);
    }

    private void end(BodyPlan plan, Fault fault) throws IOException {
        switch (plan.end()) {
            case RESET -> {
                connection.pause(BEFORE_RESET);
                reset();
            }
            case CLOSE -> close();
            case STALL -> connection.pause(FOR_EVER);
            case NEVER -> goOn(fault);
            case WELL -> {
                if (plan.isChunked()) {
                    beforeTheLast.run();
                    connection.endChunks();
                }
                whole = true;
            }
        }
        if (fault.kind() == Fault.Kind.RESET_AFTER) {
            connection.pause(BEFORE_RESET);
            reset();
        }
    }

    private void goOn(Fault fault) throws IOException {
        byte[] more = " ".repeat((int) fault.amount()).getBytes(StandardCharsets.US_ASCII);
        while (true) {
            connection.pause(fault.every());
            part(more, true, false);
        }
    }

    private void sendBomb(Answer answer, Bomb bomb) throws IOException {
        head(answer.with(Map.of("Content-Encoding", "gzip")), -1);
        part(bomb.head(), true, false);
        for (long i = 0; i < bomb.megabytes(); i++) {
            part(bomb.megabyte(), true, false);
        }
        part(bomb.tail(), true, false);
        beforeTheLast.run();
        connection.endChunks();
        whole = true;
    }

    /** @param length of the body, negative if it is chunked */
    private void head(Answer answer, long length) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>(answer.headers());
        headers.put(length < 0 ? "Transfer-Encoding" : "Content-Length", length < 0 ? "chunked" : "" + length);
        if (length == 0) {
            beforeTheLast.run();
        }
        connection.head(answer.status(), headers);
        status = answer.status();
    }

    private void part(byte[] part, boolean chunked, boolean last) throws IOException {
        if (last) {
            beforeTheLast.run();
        }
        if (chunked) {
            connection.writeChunk(part);
        } else {
            connection.write(part);
        }
        bytes += part.length;
    }

    private void reset() throws IOException {
        beforeTheLast.run();
        connection.reset();
        throw new Cut();
    }

    private void close() throws IOException {
        beforeTheLast.run();
        connection.close();
        throw new Cut();
    }
}
