package io.narratix.studio.document;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.UnreadableText;
import io.narratix.studio.web.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Reads a file by the ending of its name. */
public final class Documents {

    private static final long MAX_TEXT_BYTES = 4L * Manuscript.MAX_LENGTH;

    private Documents() {}

    /**
     * @param name the file's name as its owner calls it
     * @throws Refusal with a sentence if the file cannot be read, is too large or of another kind
     */
    public static Document read(String name, Path file) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        int dot = lower.lastIndexOf('.');
        try {
            return switch (dot < 0 ? "" : lower.substring(dot)) {
                case ".txt", ".text" -> Document.of(text(file));
                case ".md", ".markdown" -> Document.of(Markdown.plain(text(file)));
                case ".epub" -> Epub.read(file);
                case ".docx" -> Docx.read(file);
                default ->
                    throw Refusal.unsupportedType(
                            "'%s' is none of .txt, .md, .epub and .docx. Save the story as one of them."
                                    .formatted(name));
            };
        } catch (UnreadableText unreadable) {
            throw Refusal.unreadableText(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String text(Path file) throws IOException {
        if (Files.size(file) > MAX_TEXT_BYTES) {
            throw new UnreadableText("The text has %,d bytes; at most %,d are taken. Split it into parts."
                    .formatted(Files.size(file), MAX_TEXT_BYTES));
        }
        return Manuscript.ofUtf8(Files.readAllBytes(file)).text();
    }
}
