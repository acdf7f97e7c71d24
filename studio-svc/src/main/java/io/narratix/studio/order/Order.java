package io.narratix.studio.order;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.InputHash;
import io.narratix.studio.production.Wishes;
import java.nio.charset.StandardCharsets;

/** A story and what is wanted of it. Two orders that want the same have the same fingerprint. */
record Order(Manuscript manuscript, String title, String language, Mode mode, Wishes wishes) {

    byte[] text() {
        return manuscript.text().getBytes(StandardCharsets.UTF_8);
    }

    String fingerprint() {
        return InputHash.of("submit", manuscript.text(), title, language, mode, wishes);
    }
}
