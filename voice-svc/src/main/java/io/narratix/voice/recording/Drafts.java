package io.narratix.voice.recording;

import io.narratix.sound.Pcm;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Utterance;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes of lines that are not complete yet: if a piece fails, those before it need not be paid for again on the next try.
 * Holds ten minutes of them, the latest. Safe for many threads.
 */
public final class Drafts {

    private static final long MOST_FRAMES = 600L * Pcm.RATE_HZ;

    private final Map<Key, Take> kept = new LinkedHashMap<>();
    private long frames;

    private record Key(Utterance utterance, int offset) {}

    /** Has one piece spoken. */
    @FunctionalInterface
    public interface Speaker {
        Take take(Piece piece) throws ProviderFault, InterruptedException;
    }

    /** All pieces of the line, in order; those that were spoken before are not spoken again. */
    public List<Take> takes(List<Piece> pieces, Utterance utterance, Speaker speaker)
            throws ProviderFault, InterruptedException {
        List<Take> takes = new ArrayList<>();
        for (Piece piece : pieces) {
            Key key = new Key(utterance, piece.offset());
            Take take = recalled(key);
            if (take == null) {
                take = speaker.take(piece);
                keep(key, take);
            }
            takes.add(take);
        }
        pieces.forEach(piece -> forget(new Key(utterance, piece.offset())));
        return takes;
    }

    private synchronized @Nullable Take recalled(Key key) {
        return kept.get(key);
    }

    private synchronized void keep(Key key, Take take) {
        kept.put(key, take);
        frames += take.samples().length;
        Iterator<Take> oldest = kept.values().iterator();
        while (frames > MOST_FRAMES && oldest.hasNext()) {
            frames -= oldest.next().samples().length;
            oldest.remove();
        }
    }

    private synchronized void forget(Key key) {
        Take take = kept.remove(key);
        frames -= take == null ? 0 : take.samples().length;
    }
}
