package io.narratix.standalone;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Title;
import io.narratix.manuscript.UnreadableText;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

/**
 * A story from a file.
 *
 * @param name the file's name without its ending: the folder that its drama is delivered to
 */
@SuppressWarnings("ArrayRecordComponent") // the text on its way into the store; never compared
record Story(String textId, String name, String title, byte[] text) {

    /** One whose text the pipeline has already. */
    static Story named(String textId, String title) {
        String name = title.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return new Story(textId, name.isEmpty() ? "drama" : name, title, new byte[0]);
    }

    private static final long MAX_BYTES = 4L * Manuscript.MAX_LENGTH;

    /** @throws UnreadableText with a sentence that names the file if it cannot be taken */
    static Story read(Path file, String title) {
        try {
            if (Files.isDirectory(file)) {
                throw new UnreadableText("%s is a folder. Name the story's file.".formatted(file));
            }
            if (Files.size(file) > MAX_BYTES) {
                throw new UnreadableText("%s has %,d bytes; at most %,d are taken. Split it into parts."
                        .formatted(file, Files.size(file), MAX_BYTES));
            }
            return of(file, Files.readAllBytes(file), title);
        } catch (NoSuchFileException missing) {
            throw new UnreadableText("%s does not exist. Check the name.".formatted(file));
        } catch (AccessDeniedException denied) {
            throw new UnreadableText("%s may not be read. Check its permissions.".formatted(file));
        } catch (IOException broken) {
            throw new UnreadableText("%s cannot be read: %s.".formatted(file, broken.getMessage()));
        }
    }

    private static Story of(Path file, byte[] text, String title) {
        try {
            Manuscript manuscript = Manuscript.ofUtf8(text);
            String name = name(file);
            String textId = "%s-%s".formatted(name.length() > 80 ? name.substring(0, 80) : name, UUID.randomUUID());
            return new Story(textId, name, title.isBlank() ? title(manuscript, name) : title, text);
        } catch (UnreadableText unreadable) {
            throw new UnreadableText("%s: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private static String title(Manuscript manuscript, String name) {
        return Title.of(manuscript).orElse(name.replace('-', ' ').replace('_', ' '));
    }

    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
