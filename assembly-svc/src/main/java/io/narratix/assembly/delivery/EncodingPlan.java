package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Master;
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

    List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-nostdin", "-v", "error", "-y"));
        arguments.addAll(List.of("-f", "s16le", "-ar", String.valueOf(Pcm.RATE_HZ)));
        arguments.addAll(List.of("-ac", String.valueOf(Master.CHANNELS), "-channel_layout", "7.1", "-i", "pipe:0"));
        arguments.addAll(List.of("-f", "ffmetadata", "-i", chapters.toString()));
        arguments.addAll(List.of("-filter_complex", pairs()));
        output(
                arguments,
                "[mp3]",
                "final.mp3",
                "-c:a",
                "libmp3lame",
                "-b:a",
                "128k",
                "-compression_level",
                "7",
                "-id3v2_version",
                "3");
        output(
                arguments,
                "[m4b]",
                "final.m4b",
                "-c:a",
                "aac",
                "-aac_coder",
                "fast",
                "-b:a",
                "128k",
                "-movflags",
                "+faststart");
        if (flac) {
            output(arguments, "[flac]", "final.flac", "-c:a", "flac");
        }
        for (Track track : Track.values()) {
            String name = track.name().toLowerCase(Locale.ROOT);
            output(arguments, "[" + name + "]", "stems/" + name + ".flac", "-c:a", "flac");
        }
        return arguments;
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

    /** Takes the eight channels apart into stereo pairs; the first pair goes to every format of the master. */
    private String pairs() {
        StringBuilder filters = new StringBuilder("[0:a]asplit=" + Master.CHANNELS / 2 + "[in0][in1][in2][in3];");
        filters.append("[in0]pan=stereo|c0=c0|c1=c1,asplit=").append(flac ? "3[mp3][m4b][flac]" : "2[mp3][m4b]");
        int channel = 2;
        for (Track track : Track.values()) {
            filters.append(";[in%d]pan=stereo|c0=c%d|c1=c%d[%s]"
                    .formatted(channel / 2, channel, channel + 1, track.name().toLowerCase(Locale.ROOT)));
            channel += 2;
        }
        return filters.toString();
    }
}
