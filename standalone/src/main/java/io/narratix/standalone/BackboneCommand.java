package io.narratix.standalone;

import io.narratix.backbone.DatabaseAccess;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Starts Kafka, PostgreSQL and the registry alone, for services that run in processes of their own. */
@Command(
        name = "backbone",
        description = "Starts Kafka, PostgreSQL and the schema registry only; the services are started by hand.",
        mixinStandardHelpOptions = true)
final class BackboneCommand implements Callable<Integer> {

    @Mixin
    private DataFolder data = new DataFolder();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        try (Pipeline pipeline = Pipeline.backboneOnly(data.path())) {
            Path environment = data.path().resolve("environment");
            writePrivately(environment, variables(pipeline));
            out.printf("Ready. What the services need to know is in %s%n", environment);
            out.printf("Start one: ( . %s; java -jar voice-svc/target/voice-svc-*-exec.jar )%n", environment);
            out.println("Ctrl-C ends it.");
            out.flush();
            Thread.currentThread().join();
            return 0;
        }
    }

    private List<String> variables(Pipeline pipeline) {
        Connection connection = pipeline.connection();
        List<String> lines = new ArrayList<>();
        lines.add("export NARRATIX_KAFKA=" + connection.kafka());
        lines.add("export NARRATIX_REGISTRY=" + connection.registry());
        lines.add("export NARRATIX_ARTIFACTS='" + connection.artifacts() + "'");
        lines.add("export NARRATIX_STATE='" + data.path().resolve("state") + "'");
        lines.add("export NARRATIX_ENCODERS='" + data.path().resolve("encoders") + "'");
        for (String schema : Ensemble.schemas()) {
            DatabaseAccess access = pipeline.backbone().database().createSchemaAndRole(schema);
            lines.add("export %s_DATABASE_URL='%s'".formatted(schema.toUpperCase(Locale.ROOT), access.jdbcUrl()));
            lines.add("export %s_DATABASE_PASSWORD='%s'".formatted(schema.toUpperCase(Locale.ROOT), access.password()));
        }
        return lines;
    }

    private static void writePrivately(Path file, List<String> lines) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(file, lines);
    }
}
