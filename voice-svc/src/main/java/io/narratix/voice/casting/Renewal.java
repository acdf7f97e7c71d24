package io.narratix.voice.casting;

import io.narratix.voice.casting.VoiceBook.Entry;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps an entry in hand until it is closed. */
final class Renewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final int RENEWALS_PER_LEASE = 3;
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "voice-renewals");
        thread.setDaemon(true);
        return thread;
    });

    private final ScheduledFuture<?> renewing;

    private Renewal(ScheduledFuture<?> renewing) {
        this.renewing = renewing;
    }

    static Renewal of(VoiceBook book, Entry entry) {
        long every = Math.max(1, book.lease().toMillis() / RENEWALS_PER_LEASE);
        return new Renewal(CLOCK.scheduleWithFixedDelay(() -> renew(book, entry), every, every, TimeUnit.MILLISECONDS));
    }

    private static void renew(VoiceBook book, Entry entry) {
        try {
            book.renew(entry);
        } catch (RuntimeException unreachable) {
            LOG.info("The hold on {} could not be renewed: {}", entry.key(), unreachable.getMessage());
        }
    }

    @Override
    public void close() {
        renewing.cancel(false);
    }
}
