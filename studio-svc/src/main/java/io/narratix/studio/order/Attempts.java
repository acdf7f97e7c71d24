package io.narratix.studio.order;

import io.narratix.events.Artifact;
import io.narratix.events.RunCancelled;
import io.narratix.events.TextSubmitted;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.Topics;
import io.narratix.stage.InputHash;
import io.narratix.studio.access.Caller;
import io.narratix.studio.order.Desk.Counter;
import io.narratix.studio.order.Desk.Taken;
import io.narratix.studio.production.Lines;
import io.narratix.studio.production.RunState;
import io.narratix.studio.production.Text;
import io.narratix.studio.production.Texts;
import io.narratix.studio.production.Voices;
import io.narratix.studio.production.Wishes;
import io.narratix.studio.web.Refusal;
import io.narratix.studio.web.Signs;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/** Retries, changes and cancellations of texts that were taken in before. */
class Attempts {

    private final Desk desk;
    private final Counter counter;
    private final Texts texts;
    private final Known known;
    private final TransactionOperations transaction;

    /** What a change can be held against. */
    record Known(Voices voices, Lines lines) {}

    Attempts(Desk desk, Counter counter, Texts texts, Known known, TransactionOperations transaction) {
        this.desk = desk;
        this.counter = counter;
        this.texts = texts;
        this.known = known;
        this.transaction = transaction;
    }

    Taken retry(Caller caller, String textId, @Nullable String key) {
        texts.get(caller.tenant(), textId, null);
        return desk.again(caller, key, InputHash.of("retry", textId), () -> {
            Text newest = settled(caller, textId);
            if (!newest.leavesSomethingToRetry()) {
                throw Refusal.conflict("Nothing failed and nothing is missing, so there is nothing to try again.");
            }
            return next(caller, newest, newest.title(), newest.options());
        });
    }

    Taken change(Caller caller, String textId, Changes changes, @Nullable String key) {
        texts.get(caller.tenant(), textId, null);
        return desk.again(caller, key, InputHash.of("change", textId, changes), () -> {
            Text newest = settled(caller, textId);
            Wishes wishes = changes.on(newest.options());
            checkVoices(changes);
            checkPlaces(wishes, known.lines().lastWord(newest.runId()));
            String title = changes.title() == null ? newest.title() : checkedTitle(changes.title());
            if (wishes.equals(newest.options()) && title.equals(newest.title())) {
                throw Refusal.invalid("Nothing is different from the newest attempt. Say what shall be changed.");
            }
            return next(caller, newest, title, wishes);
        });
    }

    /** The text as it stands afterwards; a run that is being given up already stays so. */
    Text cancel(Caller caller, String textId) {
        transaction.executeWithoutResult(status -> {
            counter.receipts().lock("text " + textId);
            Text newest = texts.get(caller.tenant(), textId, null);
            if (newest.state().isOver()) {
                throw Refusal.conflict("The run is over already: it is %s.".formatted(newest.state()));
            }
            if (newest.state() != RunState.CANCELLING) {
                announceCancelled(newest);
            }
        });
        counter.postman().ring();
        return texts.get(caller.tenant(), textId, null);
    }

    private void announceCancelled(Text newest) {
        byte[] run = newest.runId().getBytes(StandardCharsets.UTF_8);
        byte[] topic = Topics.RUN_CANCELLED.name().getBytes(StandardCharsets.UTF_8);
        RunCancelled event = RunCancelled.newBuilder()
                .setEventId(NameUuid.of(topic, run).toString())
                .setRunId(newest.runId())
                .setOccurredAt(counter.clock().millis())
                .setTextId(newest.textId())
                .setAttempt(newest.attempt())
                .setReason("cancelled by the one who handed it in")
                .build();
        counter.runs().cancelled(event);
        counter.outgoing().put(event.getEventId(), Topics.RUN_CANCELLED, newest.runId(), event);
    }

    /** Nobody else begins an attempt at the text until the transaction ends. */
    private Text settled(Caller caller, String textId) {
        counter.receipts().lock("text " + textId);
        Text newest = texts.get(caller.tenant(), textId, null);
        if (!newest.state().isOver()) {
            throw Refusal.conflict(
                    "Attempt %d is still under way. Wait for its end, or cancel it.".formatted(newest.attempt()));
        }
        return newest;
    }

    private TextSubmitted.Builder next(Caller caller, Text newest, String title, Wishes wishes) {
        Artifact text = texts.body(caller.tenant(), newest.textId(), newest.attempt())
                .orElseThrow(() -> Refusal.conflict("The story itself is not known here. Hand it in as a new text."));
        return TextSubmitted.newBuilder()
                .setTextId(newest.textId())
                .setAttempt(newest.attempt() + 1)
                .setTitle(title)
                .setLanguage(newest.language())
                .setText(text)
                .setOptions(wishes.event())
                .setMode(newest.mode());
    }

    private void checkVoices(Changes changes) {
        if (changes.voices() == null || known.voices().all().isEmpty()) {
            return;
        }
        changes.voices().forEach((character, voice) -> {
            if (voice != null && known.voices().named(voice).isEmpty()) {
                throw Refusal.invalid("There is no voice '%s'. GET /api/v1/voices lists them.".formatted(voice));
            }
        });
    }

    private static void checkPlaces(Wishes wishes, int lastWord) {
        wishes.effectEdits().forEach((effect, edit) -> {
            Integer word = edit.firstWord();
            if (word != null && lastWord > 0 && word > lastWord) {
                throw Refusal.invalid(
                        "Effect %s cannot start on word %d: the text has %d words.".formatted(effect, word, lastWord));
            }
        });
    }

    private static String checkedTitle(String title) {
        String printable = Signs.printable(title);
        if (printable.isEmpty() || printable.length() > 300) {
            throw Refusal.invalid("A title has 1 to 300 characters.");
        }
        return printable;
    }
}
