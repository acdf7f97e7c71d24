package io.narratix.languagemodel.settings;

import io.narratix.provider.Credential;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What settings have to be; whatever they are not is said in a sentence that names the setting. */
final class Required {

    private Required() {}

    static void that(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** The key itself, or what stands in the file. */
    static Credential key(String prefix, String key, String file) {
        that(
                key.isBlank() || file.isBlank(),
                "%s.api-key and %s.api-key-file are both set: leave one of them out".formatted(prefix, prefix));
        return file.isBlank() ? Credential.of(key) : Credential.of(read(prefix, Path.of(file)));
    }

    private static String read(String prefix, Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException(
                    "%s.api-key-file names '%s', which cannot be read: %s"
                            .formatted(prefix, file, unreadable.getMessage()),
                    unreadable);
        }
    }
}
