package io.narratix.assembly.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * The FFmpeg programs that come with this service as a dependency for its platform. They are unpacked once into a folder
 * of the caller's choice; several processes may do so at the same time.
 */
public final class Ffmpeg {

    private static final String RESOURCES = "org/bytedeco/ffmpeg/" + platform() + "/";

    private final Path folder;

    private Ffmpeg(Path folder) {
        this.folder = folder;
    }

    /**
     * @param cache where the programs are kept between runs
     * @throws IOException if they cannot be unpacked there, or this build has none for the platform
     */
    public static Ffmpeg in(Path cache) throws IOException {
        URL program = Ffmpeg.class.getClassLoader().getResource(RESOURCES + program("ffmpeg"));
        if (program == null) {
            throw new IOException(
                    "There is no FFmpeg for %s in this build. Build it on that platform, or add the artifact"
                                    .formatted(platform())
                            + " org.bytedeco:ffmpeg with the platform's classifier to the class path.");
        }
        if (!(program.openConnection() instanceof JarURLConnection jar)) {
            throw new IOException("FFmpeg is expected in a jar but was found at " + program);
        }
        jar.setUseCaches(false);
        try (JarFile file = jar.getJarFile()) {
            Path name = Path.of(jar.getJarFileURL().getPath()).getFileName();
            return new Ffmpeg(unpacked(file, cache.resolve(String.valueOf(name).replaceAll("\\.jar.*", ""))));
        }
    }

    Path ffmpeg() {
        return folder.resolve(program("ffmpeg"));
    }

    Path ffprobe() {
        return folder.resolve(program("ffprobe"));
    }

    private static Path unpacked(JarFile jar, Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(folder.toAbsolutePath().getParent());
        Path draft = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "unpacking-");
        for (JarEntry entry : programs(jar)) {
            Path file = draft.resolve(entry.getName().substring(RESOURCES.length()));
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
            makeExecutable(file);
        }
        publish(draft, folder);
        return folder;
    }

    private static List<JarEntry> programs(JarFile jar) {
        List<JarEntry> programs = new ArrayList<>();
        jar.stream()
                .filter(entry -> entry.getName().matches(RESOURCES + "(?!(lib)?jni)[^/]+"))
                .forEach(programs::add);
        return programs;
    }

    private static void makeExecutable(Path file) throws IOException {
        if (!file.toFile().setExecutable(true)) {
            throw new IOException("%s cannot be made executable".formatted(file));
        }
    }

    private static void publish(Path draft, Path folder) throws IOException {
        try {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException anotherWasFaster) {
            Folders.delete(draft);
        }
    }

    private static String program(String name) {
        return platform().startsWith("windows") ? name + ".exe" : name;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        String os = system.contains("win") && !system.contains("darwin")
                ? "windows"
                : system.contains("mac") ? "macosx" : "linux";
        return os + (machine.matches("aarch64|arm64") ? "-arm64" : "-x86_64");
    }
}
