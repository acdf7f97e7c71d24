package io.narratix.standalone;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.DeliveredFile;
import io.narratix.stage.FolderArtifacts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.Set;

/** Delivers finished dramas into folders; a file appears under its name only when it is whole. */
final class Shelf {

    private final Path folder;
    private final FolderArtifacts artifacts;
    private final Set<String> taken = new HashSet<>();

    Shelf(Path folder, Path artifacts) {
        this.folder = folder;
        this.artifacts = new FolderArtifacts(artifacts);
    }

    /** @throws IOException with a sentence if nothing can be written there */
    static void prepare(Path folder) throws IOException {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".narratix", ""));
        } catch (IOException e) {
            throw new IOException(
                    "Nothing can be written to %s (%s). Name another folder with --out.".formatted(folder, e), e);
        }
    }

    /** Copies the files of a drama, checked against their sha256; returns the folder they are in. */
    Path deliver(Story story, AssemblyCompleted drama) throws IOException {
        Path place = folder.resolve(freeName(story.name()));
        for (DeliveredFile file : drama.getFiles()) {
            Path target = place.resolve(file.getName()).normalize();
            if (!target.startsWith(place)) {
                throw new IOException("The file name %s leads out of the folder.".formatted(file.getName()));
            }
            copy(file, target);
        }
        return place;
    }

    private void copy(DeliveredFile file, Path target) throws IOException {
        Path parent = java.util.Objects.requireNonNull(target.getParent());
        Files.createDirectories(parent);
        Path draft = Files.createTempFile(parent, ".narratix", "");
        try (InputStream in = artifacts.open(file.getArtifact())) {
            Files.copy(in, draft, StandardCopyOption.REPLACE_EXISTING);
            Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IOException(
                    "%s could not be written (%s). Is the disk full?".formatted(target, e.getMessage()), e);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private String freeName(String name) {
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            free = name + "-" + number;
        }
        return free;
    }
}
