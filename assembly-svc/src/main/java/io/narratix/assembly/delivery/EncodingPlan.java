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
record EncodingPlan(Path program, Path folder, Path chapters, String title, boolean flac) {

    private static final List<String> REPRODUCIBLE =
            List.of("-map_metadata", "-1", "-fflags", "+bitexact", "-flags:a", "+bitexact");

    List<String> command() {
        List<String> command =
                new ArrayList<>(List.of(program.toString(), "-hide_banner", "-nostdin", "-v", "error", "-y"));
        command.addAll(List.of("-f", "s16le", "-ar", String.valueOf(Pcm.RATE_HZ)));
        command.addAll(List.of("-ac", String.valueOf(Master.CHANNELS), "-channel_layout", "7.1", "-i", "pipe:0"));
        command.addAll(List.of("-f", "ffmetadata", "-i", chapters.toString()));
        command.addAll(List.of("-filter_complex", pairs()));
        output(command, "[mp3]", "final.mp3", "-c:a", "libmp3lame", "-b:a", "128k", "-id3v2_version", "3");
        output(command, "[m4b]", "final.m4b", "-c:a", "aac", "-b:a", "128k", "-movflags", "+faststart");
        if (flac) {
            output(command, "[flac]", "final.flac", "-c:a", "flac");
        }
        for (Track track : Track.values()) {
            String name = track.name().toLowerCase(Locale.ROOT);
            output(command, "[" + name + "]", "stems/" + name + ".flac", "-c:a", "flac");
        }
        return command;
    }

    private void output(List<String> command, String sound, String file, String... codec) {
        command.addAll(List.of("-map", sound));
        command.addAll(REPRODUCIBLE);
        command.addAll(List.of("-map_chapters", file.endsWith(".m4b") ? "1" : "-1"));
        command.addAll(List.of("-metadata", "title=" + title, "-metadata", "album=" + title));
        command.addAll(List.of("-metadata", "genre=Audio Drama"));
        command.addAll(List.of(codec));
        command.add(folder.resolve(file).toString());
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
