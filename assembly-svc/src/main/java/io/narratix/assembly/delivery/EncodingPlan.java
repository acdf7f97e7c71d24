package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Track;
import io.narratix.sound.Pcm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What FFmpeg is told. Nothing that changes from run to run (dates, versions) gets into the files.
 *
 * @param folder where the files go
 * @param chapters a file in FFmpeg's metadata format
 */
record EncodingPlan(Path folder, Path chapters, String title, boolean flac) {

    private static final List<String> REPRODUCIBLE =
            List.of("-map_metadata:g", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact");

    /** At this bit rate LAME takes what it is given times 0.95; the other formats should not be louder. */
    private static final String LAME_MAKE_UP = "volume=1/0.95:precision=float";

    /**
     * Stereo from the first pipe into every format of the master. The mp3 is decoded again as it is written and comes out
     * of the second pipe: stereo at the mixing rate, 32-bit floats.
     */
    List<String> master() {
        List<String> arguments = reading(2, "stereo");
        arguments.addAll(List.of("-f", "ffmetadata", "-i", chapters.toString()));
        String[] mp3 = {
            "-af", LAME_MAKE_UP, "-c:a", "libmp3lame", "-b:a", "128k", "-compression_level", "7", "-id3v2_version", "3"
        };
        output(arguments, "0:a", "final.mp3", mp3);
        arguments.addAll(List.of("-dec", "0:0"));
        String[] aac = {"-c:a", "aac", "-aac_coder", "fast", "-b:a", "128k", "-movflags", "+faststart"};
        output(arguments, "0:a", "final.m4b", aac);
        if (flac) {
            output(arguments, "0:a", "final.flac", "-c:a", "flac");
        }
        arguments.addAll(List.of("-filter_complex", "[dec:0]anull[heard]", "-map", "[heard]"));
        arguments.addAll(List.of("-ar", String.valueOf(Pcm.RATE_HZ), "-ac", "2", "-f", "f32le", "pipe:1"));
        return arguments;
    }

    /** Every track, in their order and each left and right, into a file of its own. */
    List<String> stems() {
        List<String> arguments = reading(2 * Track.values().length, "hexagonal");
        StringBuilder filters = new StringBuilder("[0:a]asplit=" + Track.values().length);
        StringBuilder pairs = new StringBuilder();
        int left = 0;
        for (Track track : Track.values()) {
            filters.append("[in").append(left).append(']');
            pairs.append(";[in%d]pan=stereo|c0=c%d|c1=c%d[%s]".formatted(left, left, left + 1, name(track)));
            left += 2;
        }
        arguments.addAll(List.of("-filter_complex", filters.append(pairs).toString()));
        for (Track track : Track.values()) {
            output(arguments, "[" + name(track) + "]", "stems/" + name(track) + ".flac", "-c:a", "flac");
        }
        return arguments;
    }

    private static List<String> reading(int channels, String layout) {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-v", "error", "-y"));
        arguments.addAll(List.of("-f", "s16le", "-ar", String.valueOf(Pcm.RATE_HZ)));
        arguments.addAll(List.of("-ac", String.valueOf(channels), "-channel_layout", layout, "-i", "pipe:0"));
        return arguments;
    }

    private static String name(Track track) {
        return track.name().toLowerCase(Locale.ROOT);
    }

    private void output(List<String> arguments, String sound, String file, String... codec) {
        arguments.addAll(List.of("-map", sound));
        arguments.addAll(REPRODUCIBLE);
        arguments.addAll(List.of("-map_chapters", file.endsWith(".m4b") ? "1" : "-1"));
        arguments.addAll(List.of("-metadata", "title=" + title, "-metadata", "album=" + title));
        arguments.addAll(List.of("-metadata", "genre=Audio Drama"));
        arguments.addAll(List.of(codec));
        arguments.add(folder.resolve(file).toString());
    }
}
