package io.narratix.fakeproviders.synth;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads a text out in one voice, at one rate. */
public final class Speaker {

    private static final int VOICES = 64;
    private static final double FADE_SECONDS = 0.004;
    private static final Map<String, Speaker> KNOWN = new ConcurrentHashMap<>();

    private final Phones phones;

    private Speaker(Phones phones) {
        this.phones = phones;
    }

    /** The same name has the same voice; there are 64 of them. */
    public static Speaker named(String name, int rateHz) {
        String voice = "voice" + Math.floorMod(name.hashCode(), VOICES);
        return KNOWN.computeIfAbsent(voice + "@" + rateHz, key -> new Speaker(new Phones(voice, rateHz)));
    }

    /** @return samples, exactly as long as the text takes */
    public short[] read(SpokenText text) {
        short[] out = new short[frames(text.seconds())];
        for (int i = 0; i < text.characters().size(); i++) {
            if (text.sounds(i)) {
                int letter = text.characters().get(i).codePointAt(0);
                put(phones.of(letter), out, frames(text.start(i)), Math.min(out.length, frames(text.end(i))));
            }
        }
        return out;
    }

    private void put(short[] sound, short[] out, int from, int until) {
        int fade = Math.max(1, frames(FADE_SECONDS));
        for (int i = from; i < until; i++) {
            int edge = Math.min(i - from, until - 1 - i);
            int sample = sound[(i - from) % sound.length];
            out[i] = (short) (edge < fade ? sample * edge / fade : sample);
        }
    }

    private int frames(double seconds) {
        return (int) Math.round(seconds * phones.rateHz());
    }
}
