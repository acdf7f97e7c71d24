package io.narratix.assembly.delivery;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Tells a full disk from other failures, whoever met it: this process or the encoder. */
final class FullDisk {

    private static final Pattern SIGNS = Pattern.compile(
            "no space left|not enough space|disk quota exceeded|disk full|error code: -?28\\b",
            Pattern.CASE_INSENSITIVE);

    private FullDisk() {}

    static IOException explained(IOException failed, Path folder) {
        return SIGNS.matcher(String.valueOf(failed.getMessage())).find()
                ? new IOException(
                        "The disk that holds %s is full. Free some space and try again.".formatted(folder), failed)
                : failed;
    }
}
