package io.narratix.voice.elevenlabs;

import io.narratix.voice.recording.AudioFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Output formats as ElevenLabs names them: codec, rate and bit rate. */
final class OutputFormat {

    private static final Pattern NAME =
            Pattern.compile("(?:pcm|wav)_(8000|16000|22050|24000|32000|44100|48000)|mp3_\\d{5}_\\d{2,3}");

    private OutputFormat() {}

    static boolean isKnown(String name) {
        return NAME.matcher(name).matches();
    }

    static AudioFormat of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("there is no output format " + name);
        }
        return name.startsWith("pcm") ? AudioFormat.bare(Integer.parseInt(matcher.group(1))) : AudioFormat.FILE;
    }
}
