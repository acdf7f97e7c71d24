package io.narratix.faults.rig;

import io.narratix.events.Narratix;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.apache.avro.Protocol;
import org.apache.avro.compiler.specific.SpecificCompiler;
import org.apache.avro.generic.GenericData;

/**
 * The events as a next version of the schemas has them: a field more, in front of all others, in every event and in what
 * ledger and join keep, but for records that our code makes by their constructors. A service that has these classes before the released ones is a service of that
 * version.
 */
public final class NextVersion {

    private static final Pattern RECORD = Pattern.compile(
            "\"type\":\"record\",\"name\":\"(\\w+)\"(?:,\"doc\":\"(?:[^\"\\\\]|\\\\.)*+\")?,\"fields\":\\[");
    private static final Set<String> KEPT =
            Set.of("Clip", "Commission", "Produced", "TextReading", "AudioReading", "RunState");
    private static final String NEW_FIELD = "{\"name\":\"ofTheNextVersion\",\"type\":\"string\",\"default\":\"\"},";

    private final Path classes;

    private NextVersion(Path classes) {
        this.classes = classes;
    }

    /** Compiles it; empty where there is no Java compiler. */
    static Optional<NextVersion> in(Path folder) {
        return Optional.ofNullable(ToolProvider.getSystemJavaCompiler()).map(compiler -> compiled(compiler, folder));
    }

    Path classes() {
        return classes;
    }

    private static NextVersion compiled(JavaCompiler compiler, Path folder) {
        Path sources = folder.resolve("next-version").resolve("sources");
        Path classes = folder.resolve("next-version").resolve("classes");
        try {
            Files.createDirectories(classes);
            SpecificCompiler generator = new SpecificCompiler(protocol());
            generator.setStringType(GenericData.StringType.String);
            generator.setFieldVisibility(SpecificCompiler.FieldVisibility.PRIVATE);
            generator.setCreateSetters(false);
            generator.compileToDestination(null, sources.toFile());
            List<String> arguments = new ArrayList<>(
                    List.of("-nowarn", "-cp", System.getProperty("java.class.path"), "-d", classes.toString()));
            try (Stream<Path> files = Files.walk(sources)) {
                files.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
            }
            int status = compiler.run(null, null, null, arguments.toArray(String[]::new));
            if (status != 0) {
                throw new IllegalStateException("the next version of the events does not compile: status " + status);
            }
            return new NextVersion(classes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Protocol protocol() {
        return Protocol.parse(RECORD.matcher(Narratix.PROTOCOL.toString()).replaceAll(NextVersion::extended));
    }

    private static String extended(MatchResult record) {
        boolean isExtended = KEPT.contains(record.group(1)) || isEvent(record.group(1));
        return Matcher.quoteReplacement(record.group() + (isExtended ? NEW_FIELD : ""));
    }

    private static boolean isEvent(String name) {
        return Narratix.PROTOCOL.getType("io.narratix.events." + name).getField("eventId") != null;
    }
}
