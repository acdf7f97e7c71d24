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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The FFmpeg programs that come with this service as a dependency for its platform. They are unpacked once into a folder
 * of the caller's choice; several processes may do so at the same time.
 */
public final class Ffmpeg {

    private static final String RESOURCES = "org/bytedeco/ffmpeg/" + platform() + "/";

    private static final List<String> DESKTOP_LIBRARIES =
            List.of("libasound.so.2", "libpulse.so.0", "libxcb.so.1", "libxcb-shm.so.0");

    /** Coding can wait a little; stages that share the machine have runs to hand on. */
    private static final List<String> YIELDING =
            Files.isExecutable(Path.of("/usr/bin/nice")) ? List.of("/usr/bin/nice", "-n", "10") : List.of();

    private static final Pattern JAR = Pattern.compile("([^/!]+)\\.jar!/" + RESOURCES);

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
            return new Ffmpeg(unpacked(file, cache.toAbsolutePath(), artifact(program)));
        }
    }

    /** Starts the encoder with these arguments. */
    FfmpegRun run(List<String> arguments) throws IOException {
        return FfmpegRun.of(process("ffmpeg", arguments));
    }

    /** The program of this name, ready to be started; it finds its libraries beside itself. */
    public ProcessBuilder process(String name, List<String> arguments) {
        List<String> command = new ArrayList<>(YIELDING);
        command.add(folder.resolve(program(name)).toString());
        command.addAll(arguments);
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment().put("LD_LIBRARY_PATH", folder.toString());
        process.environment().remove("LD_BIND_NOW");
        return process;
    }

    private static Path unpacked(JarFile jar, Path cache, String name) throws IOException {
        Path folder = cache.resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        Files.createDirectories(cache);
        Path draft = Files.createTempDirectory(cache, "unpacking-");
        for (JarEntry entry : programs(jar)) {
            Path file = draft.resolve(entry.getName().substring(RESOURCES.length()));
            try (InputStream in = jar.getInputStream(entry)) {
                Files.copy(in, file);
            }
            makeExecutable(file);
        }
        standIn(draft);
        publish(draft, folder);
        return folder;
    }

    /**
     * FFmpeg's device library names desktop libraries that a server has not got. The loader insists on files of those
     * names but looks nothing up in them until a device is used, which never happens here: any library will do.
     */
    private static void standIn(Path draft) throws IOException {
        Path any = draft.resolve("libdrm.so.2");
        if (Files.exists(any)) {
            for (String name : DESKTOP_LIBRARIES) {
                Files.copy(any, draft.resolve(name));
            }
        }
    }

    /** Name and version of the jar, so that another version gets a folder of its own. */
    private static String artifact(URL program) {
        Matcher jar = JAR.matcher(program.getPath());
        return jar.find() ? jar.group(1) : "ffmpeg-" + platform();
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
