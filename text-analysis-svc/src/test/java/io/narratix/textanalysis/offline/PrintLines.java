package io.narratix.textanalysis.offline;

import io.narratix.textanalysis.Line;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints {@code speaker | kind | delivery | text} for each line of the files named, to be read by a critic. */
final class PrintLines {

    private PrintLines() {}

    public static void main(String[] files) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String file : files) {
            Heard heard = Heard.in(Files.readString(Path.of(file)));
            heard.cast().forEach(out::println);
            for (Line line : heard.lines()) {
                out.printf(
                        "%s | %s | %s %s %s | %s%n",
                        line.speaker(),
                        line.kind(),
                        line.delivery().emotion(),
                        line.delivery().loudness(),
                        line.delivery().pace(),
                        heard.text(line).strip());
            }
        }
    }
}
