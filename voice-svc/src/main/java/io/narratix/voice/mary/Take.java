package io.narratix.voice.mary;

import io.narratix.manuscript.Span;
import io.narratix.voice.reading.Sentence;
import io.narratix.voice.recording.Edges;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence as it was spoken, silence at the ends cut off.
 *
 * @param sounds when each spoken word sounds, in samples of this take
 */
@SuppressWarnings("ArrayRecordComponent") // handed on once, never kept
record Take(float[] samples, List<Sound> sounds) {

    /** Something said: for which characters of the text, and from which sample to which. */
    record Sound(Span source, int start, int end) {

        Sound moved(int samples) {
            return new Sound(source, start + samples, end + samples);
        }
    }

    static Take of(float[] samples, Trajectory trajectory, Segments segments, Sentence sentence) {
        List<Sound> sounds = new ArrayList<>();
        int at = 0;
        int start = 0;
        for (int i = 0; i < trajectory.lengths().length; i++) {
            int token = segments.tokens().get(i);
            if (i > 0 && token != segments.tokens().get(i - 1)) {
                start = at;
            }
            at += trajectory.lengths()[i] * Trajectory.FRAME;
            boolean last =
                    i + 1 == trajectory.lengths().length || segments.tokens().get(i + 1) != token;
            if (token >= 0 && last) {
                sounds.add(new Sound(sentence.tokens().get(token).source(), start, at));
            }
        }
        return trimmed(samples, sounds);
    }

    private static Take trimmed(float[] samples, List<Sound> sounds) {
        Edges edges = Edges.of(samples);
        int start = edges.start();
        int end = edges.end();
        float[] kept = java.util.Arrays.copyOfRange(samples, start, end);
        List<Sound> moved = sounds.stream()
                .map(sound -> new Sound(
                        sound.source(),
                        Math.max(0, Math.min(sound.start() - start, kept.length)),
                        Math.max(0, Math.min(sound.end() - start, kept.length))))
                .toList();
        return new Take(kept, moved);
    }
}
