package io.narratix.studio.order;

import io.narratix.events.Artifact;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.Topics;
import io.narratix.stage.Artifacts;
import io.narratix.studio.access.Allowance;
import io.narratix.studio.access.Caller;
import io.narratix.studio.order.Receipts.Receipt;
import io.narratix.studio.production.Runs;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes runs in. Whatever is decided about one, that it is to be announced, and the receipt for it stand in one
 * transaction: what was answered is neither lost nor done twice.
 */
class Desk {

    /** What a request became, and whether that was known before. */
    record Taken(Receipt receipt, boolean replayed) {}

    /** Fewer than the pool has connections. */
    private static final int AT_ONCE = 4;

    private static final int WAITING = 60;

    private final Turnstile turnstile = new Turnstile(AT_ONCE, WAITING);
    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final Allowance allowance;
    private final Counter counter;
    private final Artifacts artifacts;

    /** Where a run that is taken in goes. */
    record Counter(Receipts receipts, Runs runs, Outgoing outgoing, Postman postman, InstantSource clock) {}

    Desk(
            JdbcClient database,
            TransactionOperations transaction,
            Allowance allowance,
            Counter counter,
            Artifacts artifacts) {
        this.database = database;
        this.transaction = transaction;
        this.allowance = allowance;
        this.counter = counter;
        this.artifacts = artifacts;
    }

    /** A new text. */
    Taken submit(Caller caller, Order order, @Nullable String key) {
        return turnstile.pass(() -> {
            allowance.pace(caller);
            return earlier(caller, key, order.fingerprint()).orElseGet(() -> taken(caller, order, key));
        });
    }

    /** What the request became when it came before: it may be repeated however much has been taken in since. */
    private Optional<Taken> earlier(Caller caller, @Nullable String key, String request) {
        return Objects.requireNonNull(
                        transaction.execute(status -> counter.receipts().find(caller.tenant(), key, request)))
                .map(receipt -> new Taken(receipt, true));
    }

    private Taken taken(Caller caller, Order order, @Nullable String key) {
        // Of what is refused nothing stays in the store.
        allowance.take(caller);
        Artifact text = artifacts.put(order.text(), "text/plain");
        return taken(caller, key, order.fingerprint(), () -> {
            String textId = TextIds.fresh(order.title());
            database.sql("insert into owner (text_id, tenant) values (:text, :tenant)")
                    .param("text", textId)
                    .param("tenant", caller.tenant())
                    .update();
            return TextSubmitted.newBuilder()
                    .setTextId(textId)
                    .setAttempt(1)
                    .setTitle(order.title())
                    .setLanguage(order.language())
                    .setText(text)
                    .setOptions(order.wishes().event())
                    .setMode(order.mode().name());
        });
    }

    /** A new attempt at a text; what it is to be is found out when nobody else can begin one. */
    Taken again(Caller caller, @Nullable String key, String request, Supplier<TextSubmitted.Builder> attempt) {
        return turnstile.pass(() -> {
            allowance.pace(caller);
            return taken(caller, key, request, attempt);
        });
    }

    private Taken taken(
            Caller caller, @Nullable String key, String request, Supplier<TextSubmitted.Builder> submission) {
        Taken taken = Objects.requireNonNull(transaction.execute(status -> {
            Optional<Receipt> earlier = counter.receipts().find(caller.tenant(), key, request);
            if (earlier.isPresent()) {
                return new Taken(earlier.get(), true);
            }
            // One after the other, so that together they don't take more than there is room for.
            counter.receipts().lock("backlog");
            allowance.take(caller);
            Receipt receipt = announce(submission.get());
            counter.receipts().keep(caller.tenant(), key, request, receipt);
            return new Taken(receipt, false);
        }));
        counter.postman().ring();
        return taken;
    }

    private Receipt announce(TextSubmitted.Builder submission) {
        String textId = submission.getTextId();
        int attempt = submission.getAttempt();
        TextSubmitted event = submission
                .setEventId(eventId(textId, attempt))
                .setOccurredAt(counter.clock().millis())
                .build();
        counter.runs().submitted(event, artifacts);
        counter.outgoing().put(event.getEventId(), Topics.TEXT_SUBMITTED, textId, event);
        return new Receipt(textId, attempt);
    }

    private static String eventId(String textId, int attempt) {
        return NameUuid.of(bytes(Topics.TEXT_SUBMITTED.name()), bytes(textId), bytes(Integer.toString(attempt)))
                .toString();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
