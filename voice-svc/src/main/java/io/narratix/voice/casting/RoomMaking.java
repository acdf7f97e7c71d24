package io.narratix.voice.casting;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Part;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A designer who, when there is no room for a voice, gives up the one that nobody has needed for longest. */
public final class RoomMaking implements Designer {

    private static final Logger LOG = LoggerFactory.getLogger(RoomMaking.class);

    private final Designer designer;
    private final VoiceBook book;
    private final Duration unneeded;

    /** @param unneeded for how long no new line must have needed a voice that makes room */
    public RoomMaking(Designer designer, VoiceBook book, Duration unneeded) {
        this.designer = designer;
        this.book = book;
        this.unneeded = unneeded;
    }

    @Override
    public String description(Part part, String language) {
        return designer.description(part, language);
    }

    @Override
    public String design(String key, String description, Meter meter)
            throws ProviderFault, DesignRefused, InterruptedException {
        return designer.design(key, description, meter);
    }

    @Override
    public String keep(String key, Part part, String description, String generated)
            throws ProviderFault, DesignRefused, InterruptedException {
        try {
            return designer.keep(key, part, description, generated);
        } catch (DesignRefused refused) {
            List<String> unused = refused.isFull() ? book.unused(unneeded) : List.of();
            if (unused.isEmpty()) {
                throw refused;
            }
            delete(unused.get(0));
            return designer.keep(key, part, description, generated);
        }
    }

    @Override
    public void delete(String voice) throws ProviderFault, InterruptedException {
        LOG.info("The voice {} makes room: no line has needed it for {}", voice, unneeded);
        designer.delete(voice);
        book.forget(voice);
    }

    @Override
    public Optional<String> kept(String key) throws ProviderFault, InterruptedException {
        return designer.kept(key);
    }
}
