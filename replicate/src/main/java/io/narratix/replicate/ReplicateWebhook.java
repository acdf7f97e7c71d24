package io.narratix.replicate;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Where Replicate says that a prediction has ended. Only a hint: it wakes the one who waits, and tells whose answer was
 * lost which prediction is theirs; how the prediction is, they ask Replicate themselves. What is not signed, too old, too
 * long or a repetition changes nothing.
 */
final class ReplicateWebhook extends HttpServlet {

    private static final long serialVersionUID = 1;
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_HEADER = 4_096;

    private final transient WebhookSignature signature;
    private final transient PredictionBook book;
    private final transient Bells bells;
    private final transient InstantSource clock;
    private final transient SeenIds seen = new SeenIds();

    ReplicateWebhook(WebhookSignature signature, PredictionBook book, Bells bells, InstantSource clock) {
        this.signature = signature;
        this.book = book;
        this.bells = bells;
        this.clock = clock;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(answer(request));
    }

    private int answer(HttpServletRequest request) throws IOException {
        String id = header(request, "webhook-id");
        String timestamp = header(request, "webhook-timestamp");
        if (id.isEmpty() || !WebhookSignature.isRecent(timestamp, clock.instant())) {
            return HttpServletResponse.SC_BAD_REQUEST;
        }
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
        }
        if (!signature.fits(id, timestamp, body, header(request, "webhook-signature"))) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        }
        if (seen.add(id)) {
            prediction(body).ifPresent(prediction -> take(prediction, request.getParameter(Webhook.ORDER)));
        }
        return HttpServletResponse.SC_NO_CONTENT;
    }

    private void take(String prediction, @Nullable String order) {
        if (order != null && order.matches("[0-9a-f]{64}")) {
            book.note(order, prediction);
        }
        bells.ring(prediction);
    }

    private static Optional<String> prediction(byte[] body) {
        try {
            String id = Json.text(Json.MAPPER.readTree(body), "id");
            return id.isEmpty() ? Optional.empty() : Optional.of(id);
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null || value.length() > MOST_HEADER ? "" : value;
    }
}
