package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/** What can be held against each other of the files that start Narratix in containers, where there is no container engine. */
class ComposeTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final Map<String, Object> COMPOSE = yaml("docker-compose.yml");
    private static final Map<String, Object> SERVICES = map(COMPOSE, "services");
    private static final String SETTINGS = "%1$s/src/main/resources/%1$s.yml";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z][A-Z_]*)");

    static Stream<String> stages() {
        return SERVICES.keySet().stream().filter(name -> name.endsWith("-svc"));
    }

    @Test
    void startsEveryServiceOfThePipeline() {
        assertThat(stages())
                .containsAll(Ensemble.schemas().stream()
                        .map(schema -> schema.replace('_', '-') + "-svc")
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void buildsTheServicesOwnModule(String service) {
        Map<String, Object> build = map(map(SERVICES, service), "build");

        assertThat(map(build, "args")).containsEntry("SERVICE", service);
        assertThat(HOME.resolve(text(build, "dockerfile"))).isRegularFile();
        assertThat(read("pom.xml")).contains("<module>%s</module>".formatted(service));
        assertThat(read(service + "/pom.xml")).contains("spring-boot-maven-plugin");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void asksForHealthWhereTheServiceListens(String service) {
        String test = text(map(map(SERVICES, service), "healthcheck"), "test");

        assertThat(test).contains("/dev/tcp/localhost/%s ".formatted(port(service)), "/actuator/health/readiness");
        assertThat(text(settings(service), "management")).contains("probes.enabled=true");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void setsOnlyWhatTheServiceReads(String service) {
        Set<String> known = variables(read(SETTINGS.formatted(service)));

        assertThat(known).containsAll(map(map(SERVICES, service), "environment").keySet());
    }

    @ParameterizedTest
    @MethodSource("stages")
    void mountsTheStoreThatAllServicesShare(String service) {
        assertThat(map(SERVICES, service).get("volumes")).isEqualTo(List.of("artifacts:/artifacts"));
        assertThat(read("docker/Dockerfile")).contains("NARRATIX_ARTIFACTS=/artifacts");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void takesTheKeysOfProvidersFromAFileThatIsNeverCommitted(String service) {
        assertThat(map(SERVICES, service).get("env_file"))
                .isEqualTo(List.of(Map.of("path", "narratix.env", "required", false)));
        assertThat(read(".gitignore").lines()).contains("narratix.env");
        assertThat(read(".dockerignore").lines()).contains("narratix.env");
    }

    @ParameterizedTest
    @MethodSource("stages")
    void makesTheRoleThatTheServiceLogsInWith(String service) {
        String role = String.valueOf(
                        map(map(settings(service), "spring"), "datasource").get("username"))
                .replaceAll(".*:([a-z_]+)}", "$1");
        String password =
                String.valueOf(map(map(SERVICES, service), "environment").get("NARRATIX_DATABASE_PASSWORD"));

        assertRole(role, password);
    }

    @Test
    void makesTheRoleOfTheRegistry() {
        Map<String, Object> environment = map(map(SERVICES, "registry"), "environment");

        assertRole(
                text(environment, "APICURIO_DATASOURCE_USERNAME"), text(environment, "APICURIO_DATASOURCE_PASSWORD"));
    }

    @Test
    void refersToWhatIsThere() {
        Map<String, Object> environment = map(COMPOSE, "x-environment");

        assertThat(environment.get("NARRATIX_KAFKA")).isEqualTo("kafka:9092");
        assertThat(text(map(map(SERVICES, "kafka"), "environment"), "KAFKA_ADVERTISED_LISTENERS"))
                .contains("PLAINTEXT://kafka:9092");
        assertThat(environment.get("NARRATIX_DATABASE_URL")).isEqualTo("jdbc:postgresql://postgres:5432/narratix");
        assertThat(map(map(SERVICES, "postgres"), "environment")).containsEntry("POSTGRES_DB", "narratix");
        assertThat(text(environment, "NARRATIX_REGISTRY")).startsWith("http://registry:8080/");
        assertThat(SERVICES).containsKeys("kafka", "postgres", "registry", "prometheus", "grafana");
    }

    @Test
    void mountsFilesThatExist() {
        assertThat(SERVICES.values().stream()
                        .map(ComposeTest::volumes)
                        .flatMap(List::stream)
                        .filter(volume -> volume.startsWith("./"))
                        .map(volume -> HOME.resolve(volume.substring(2, volume.indexOf(':')))))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(file).exists());
    }

    @Test
    void letsThePoolsOfAllServicesIntoTheDatabase() {
        int pools = stages().mapToInt(ComposeTest::pool).sum();
        int registry = Integer.parseInt(
                text(map(map(SERVICES, "registry"), "environment"), "APICURIO_DATASOURCE_JDBC_MAX_SIZE"));
        String command = text(map(SERVICES, "postgres"), "command");
        int most = Integer.parseInt(command.replaceAll(".*max_connections=(\\d+).*", "$1"));

        assertThat(pools + registry).isLessThanOrEqualTo(most - 3);
    }

    @Test
    void measuresEveryServiceWhereItListens() {
        List<Map<String, Object>> jobs = list(yaml("docker/prometheus.yml"), "scrape_configs");

        assertThat(jobs).allSatisfy(job -> assertThat(job).containsEntry("metrics_path", "/actuator/prometheus"));
        assertThat(jobs.stream()
                        .flatMap(job -> list(job, "static_configs").stream())
                        .flatMap(configs -> ((List<?>) value(configs, "targets")).stream())
                        .map(Object::toString))
                .containsExactlyInAnyOrderElementsOf(
                        stages().map(service -> service + ":" + port(service)).toList());
        assertThat(stages())
                .allSatisfy(service ->
                        assertThat(text(settings(service), "management")).contains("prometheus"));
    }

    private static void assertRole(String role, String password) {
        assertThat(read("docker/databases.sql").lines())
                .contains(
                        "create role %s login password '%s';".formatted(role, password),
                        "create schema %1$s authorization %1$s;".formatted(role),
                        "alter role %1$s set search_path = %1$s;".formatted(role));
    }

    private static int port(String service) {
        return (int) value(map(settings(service), "server"), "port");
    }

    private static int pool(String service) {
        Map<String, Object> datasource = map(map(settings(service), "spring"), "datasource");
        return (int) value(map(datasource, "hikari"), "maximum-pool-size");
    }

    private static Map<String, Object> settings(String service) {
        return yaml(SETTINGS.formatted(service));
    }

    private static Set<String> variables(String text) {
        return VARIABLE.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> volumes(Object service) {
        Object volumes = cast(service).get("volumes");
        return volumes instanceof List<?> entries
                ? entries.stream().map(Object::toString).toList()
                : List.of();
    }

    private static Map<String, Object> yaml(String file) {
        return cast(new Yaml().load(read(file)));
    }

    private static Map<String, Object> map(Map<String, Object> parent, String key) {
        return cast(value(parent, key));
    }

    private static String text(Map<String, Object> parent, String key) {
        return value(parent, key).toString();
    }

    private static Object value(Map<String, Object> parent, String key) {
        return Objects.requireNonNull(parent.get(key), key);
    }

    private static List<Map<String, Object>> list(Map<String, Object> parent, String key) {
        return ((List<?>) value(parent, key)).stream().map(ComposeTest::cast).toList();
    }

    @SuppressWarnings("unchecked") // YAML's mappings have text as keys here
    private static Map<String, Object> cast(Object mapping) {
        return (Map<String, Object>) mapping;
    }

    private static String read(String file) {
        try {
            return Files.readString(HOME.resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
