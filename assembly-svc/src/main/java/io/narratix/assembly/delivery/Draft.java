package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Frames;
import io.narratix.assembly.mix.Layout;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/** Files on their way: they are written beside the folder's files and take their places together. */
final class Draft implements Closeable {

    private static final List<Production.File> DELIVERED = List.of(
            file("final.mp3", "audio/mpeg"),
            file("final.m4b", "audio/mp4"),
            file("final.flac", "audio/flac"),
            file("stems/speech.flac", "audio/flac"),
            file("stems/music.flac", "audio/flac"),
            file("stems/effects.flac", "audio/flac"),
            file("captions.vtt", "text/vtt"),
            file("captions.srt", "application/x-subrip"),
            file("captions.words.vtt", "text/vtt"),
            file("captions.words.srt", "application/x-subrip"),
            file("timeline.json", "application/json"),
            file("credits.txt", "text/plain"));

    private final Path target;
    private final Path root;

    private Draft(Path target, Path root) {
        this.target = target;
        this.root = root;
    }

    static Draft in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Draft draft = new Draft(folder, Files.createTempDirectory(folder, ".unfinished-"));
        Files.createDirectories(draft.folder().resolve("stems"));
        return draft;
    }

    /** Where the files are made under the names they will have. */
    Path folder() {
        return root.resolve("files");
    }

    /** A file that is not delivered. */
    Path scratch(String name) {
        return root.resolve(name);
    }

    Production publish(Layout layout, Measurement mp3) throws IOException {
        List<Production.File> published = new ArrayList<>();
        for (Production.File file : DELIVERED) {
            Path place = target.resolve(file.name());
            Path made = folder().resolve(file.name());
            if (Files.exists(made)) {
                Files.createDirectories(target.resolve(file.path()));
                Files.move(made, place, StandardCopyOption.ATOMIC_MOVE);
                published.add(new Production.File(file.name(), place, file.mediaType()));
            } else {
                Files.deleteIfExists(place);
            }
        }
        return new Production(published, Frames.duration(layout.frames()), mp3);
    }

    @Override
    public void close() throws IOException {
        Folders.delete(root);
    }

    private static Production.File file(String name, String mediaType) {
        int slash = name.lastIndexOf('/');
        return new Production.File(name, Path.of(slash < 0 ? "" : name.substring(0, slash)), mediaType);
    }
}
