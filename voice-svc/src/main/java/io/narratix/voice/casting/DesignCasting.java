package io.narratix.voice.casting;

import io.narratix.stage.InputHash;
import io.narratix.stage.Meter;
import io.narratix.stage.Pause;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Line;
import io.narratix.voice.Part;
import io.narratix.voice.casting.VoiceBook.Entry;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives every part a voice that is made for it, once, however many lines of it come at once and whatever breaks on the
 * way. Where none can be made, one that is there takes its place, for good.
 */
public final class DesignCasting implements VoiceCasting {

    private static final Logger LOG = LoggerFactory.getLogger(DesignCasting.class);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(250);
    private static final int MOST_DESIGNS = 2;

    private final Designer designer;
    private final LibraryCasting library;
    private final VoiceBook book;
    private final Pause pause;

    public DesignCasting(Designer designer, LibraryCasting library, VoiceBook book, Pause pause) {
        this.designer = designer;
        this.library = library;
        this.book = book;
        this.pause = pause;
    }

    @Override
    public String key(Line line) {
        Part part = line.cast().speaker();
        String hash = InputHash.of(part.id(), designer.description(part, line.language()));
        String chosen = line.cast().wanted().map(voice -> " unless " + voice).orElse("");
        return "designed-" + hash.substring(0, 32) + chosen;
    }

    @Override
    public String voiceOf(Line line, Meter meter) throws ProviderFault, InterruptedException {
        Optional<String> byHand = library.byHand(line.cast());
        if (byHand.isPresent()) {
            return byHand.get();
        }
        String key = key(line).split(" ", 2)[0];
        Optional<String> voice = book.voiceOf(key);
        while (voice.isEmpty()) {
            Optional<Entry> claimed = book.claim(key);
            if (claimed.isPresent()) {
                return made(claimed.get(), line, meter);
            }
            pause.rest(LOOK_AGAIN);
            voice = book.voiceOf(key);
        }
        return voice.get();
    }

    @Override
    public void isGone(String voice) {
        book.forget(voice);
    }

    private String made(Entry entry, Line line, Meter meter) throws ProviderFault, InterruptedException {
        Part part = line.cast().speaker();
        Order order = new Order(entry, part, designer.description(part, line.language()));
        try (Renewal renewal = Renewal.of(book, entry)) {
            return book.made(entry, voice(order, meter));
        } catch (DesignRefused refused) {
            LOG.warn("{} speaks with a voice that was there already: {}", part.name(), refused.reason());
            return library.cast(entry.key(), line, refused.reason());
        } finally {
            book.letGo(entry);
        }
    }

    private record Order(Entry entry, Part part, String description) {}

    private String voice(Order order, Meter meter) throws ProviderFault, DesignRefused, InterruptedException {
        Optional<String> before = order.entry().generated();
        if (before.isEmpty()) {
            return keep(order, design(order, meter));
        }
        try {
            return keep(order, before.get());
        } catch (DesignRefused refused) {
            if (refused.isFull()) {
                throw refused;
            }
            book.designed(order.entry(), null);
            return keep(order, design(order, meter));
        }
    }

    private String design(Order order, Meter meter) throws ProviderFault, DesignRefused, InterruptedException {
        Entry entry = order.entry();
        if (entry.designs() >= MOST_DESIGNS) {
            throw new DesignRefused("%d voices were ordered, and none came".formatted(entry.designs()), false);
        }
        check(book.countDesign(entry, 1));
        try {
            String generated = designer.design(entry.key(), order.description(), meter);
            book.designed(entry, generated);
            return generated;
        } catch (ProviderFault fault) {
            if (!fault.kind().paid()) {
                book.countDesign(entry, -1);
            }
            throw fault;
        }
    }

    /** If it was to be kept before, nobody knows whether it was: the account does. */
    private String keep(Order order, String generated) throws ProviderFault, DesignRefused, InterruptedException {
        Entry entry = order.entry();
        if (entry.keeps() > 0) {
            Optional<String> kept = designer.kept(entry.key());
            if (kept.isPresent()) {
                return kept.get();
            }
        }
        check(book.countKeep(entry));
        return designer.keep(entry.key(), order.part(), order.description(), generated);
    }

    /** Who has lost the entry gives no further order: somebody else is at it. */
    private static void check(boolean inHand) throws ProviderFault {
        if (!inHand) {
            throw ProviderFault.refused("the voice book", "somebody else makes this voice by now", LOOK_AGAIN);
        }
    }
}
