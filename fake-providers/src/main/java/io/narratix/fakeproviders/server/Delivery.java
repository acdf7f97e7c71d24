package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.ledger.Ending;
import io.narratix.fakeproviders.wire.Answer;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts an answer on the line and counts what went out. */
final class Delivery {

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

    void send(Answer answer) throws IOException {
        try {
            Map<String, String> headers = new LinkedHashMap<>(answer.headers());
            if (answer.isStreamed()) {
                headers.put("Transfer-Encoding", "chunked");
            } else {
                headers.put("Content-Length", Long.toString(answer.length()));
            }
            connection.head(answer.status(), headers);
            status = answer.status();
            for (byte[] piece : answer.pieces()) {
                bytes += piece.length;
                if (answer.isStreamed()) {
                    connection.writeChunk(piece);
                } else {
                    beforeTheLast.run();
                    connection.write(piece);
                }
            }
            if (answer.isStreamed()) {
                beforeTheLast.run();
                connection.endChunks();
            }
            whole = true;
        } catch (ClientLeft left) {
            clientLeft = true;
            throw left;
        }
    }

    Ending.Sent sent() {
        return new Ending.Sent(status, bytes, whole, clientLeft);
    }
}
