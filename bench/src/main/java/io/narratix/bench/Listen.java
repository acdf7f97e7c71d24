package io.narratix.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code listen DIR [STORY.txt]}: DIR is a delivered drama, STORY.txt the text that it was made from. */
public final class Listen {

    private final Drama drama;
    private final Decoder decoder;
    private final PrintStream out;

    private Listen(Drama drama, Decoder decoder, PrintStream out) {
        this.drama = drama;
        this.decoder = decoder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || !Files.isRegularFile(Path.of(arguments[0], "timeline.json"))) {
            System.err.println("Usage: bench/listen DIR [STORY.txt] (DIR is a finished drama: it has a timeline.json)");
            System.exit(2);
        }
        Path cache = Path.of(System.getProperty("java.io.tmpdir"), "narratix-bench-" + System.getProperty("user.name"));
        Drama drama = Drama.in(Path.of(arguments[0]));
        Listen listen = new Listen(drama, Decoder.in(cache), System.out);
        listen.toTheMaster();
        listen.toTheSpeech();
        if (arguments.length > 1) {
            listen.toTheCaptions(Path.of(arguments[1]));
        }
    }

    private void toTheMaster() throws IOException {
        Loudness loudness = decoder.loudness(drama.file("final.mp3"));
        out.printf(
                "loudness of final.mp3     %.1f LUFS, true peak %.1f dBTP%n", loudness.integrated(), loudness.peak());
    }

    private void toTheSpeech() throws IOException {
        short[] speech = decoder.samples(drama.file("stems/speech.flac"));
        out.printf("longest silence in speech %.2f s%n", Silence.longest(speech, Decoder.RATE_HZ));
        Transcript heard = new Recogniser().listen(speech);
        Comparison comparison = Comparison.of(drama.words(), heard.words());
        out.printf(
                "word error of the speech  %.1f %% (%d of %d words: %d other, %d missing, %d too many)%n",
                comparison.errorPercent(),
                comparison.errors(),
                comparison.reference(),
                comparison.substituted(),
                comparison.missing(),
                comparison.added());
        Spread words = Spread.of(comparison.matches().stream()
                .map(match -> match.heard().startMs() - drama.word(match.word()).startMs())
                .toList());
        out.printf("word starts, heard - timeline: %s ms%n", words);
        effects(new Onsets(drama, comparison).measure(decoder.samples(drama.file("stems/effects.flac"))));
        comparison.confusions().forEach(each -> out.println("  " + each));
    }

    private void effects(List<Onsets.Onset> onsets) {
        for (Onsets.Onset onset : onsets) {
            out.printf(
                    "effect %-18s on \"%s\": %s%n",
                    onset.effect().name(), onset.effect().text(), onset.said());
        }
        out.printf(
                "effects against their word: %s ms%n",
                Spread.of(onsets.stream()
                        .flatMap(onset -> onset.againstWordMs().stream())
                        .toList()));
    }

    private void toTheCaptions(Path story) throws IOException {
        List<String> text = Captions.tokens(Files.readString(story));
        for (String name : List.of("captions.vtt", "captions.srt", "captions.words.vtt", "captions.words.srt")) {
            List<String> shown = Captions.shownIn(drama.file(name));
            out.printf("%-25s %s%n", name, Captions.compared(text, shown));
        }
    }
}
