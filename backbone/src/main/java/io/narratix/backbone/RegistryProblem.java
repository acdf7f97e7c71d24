package io.narratix.backbone;

/** A request that can't be met, with the HTTP status and the five-digit code that Confluent's registry answers. */
final class RegistryProblem extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final int code;

    private RegistryProblem(int status, int code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    static RegistryProblem noSuchSubject(String subject) {
        return new RegistryProblem(404, 40401, "Subject '%s' not found.".formatted(subject));
    }

    static RegistryProblem noSuchVersion(String version) {
        return new RegistryProblem(404, 40402, "Version %s not found.".formatted(version));
    }

    static RegistryProblem noSuchSchema() {
        return new RegistryProblem(404, 40403, "Schema not found");
    }

    static RegistryProblem noSubjectLevel(String subject) {
        return new RegistryProblem(
                404, 40408, "Subject '%s' does not have subject-level compatibility configured".formatted(subject));
    }

    static RegistryProblem incompatible(String subject, String reasons) {
        return new RegistryProblem(
                409,
                409,
                "Schema being registered is incompatible with an earlier schema for subject \"%s\", details: %s"
                        .formatted(subject, reasons));
    }

    static RegistryProblem invalidSchema(String reason) {
        return new RegistryProblem(422, 42201, "Invalid schema: " + reason);
    }

    static RegistryProblem invalidVersion(String version) {
        return new RegistryProblem(
                422,
                42202,
                "The specified version '%s' is not a valid version id. Allowed values are between [1, 2^31-1] and the string \"latest\""
                        .formatted(version));
    }

    static RegistryProblem invalidLevel(String level) {
        return new RegistryProblem(
                422,
                42203,
                "Invalid compatibility level %s. Valid values are none, backward, forward and full".formatted(level));
    }

    static RegistryProblem malformed(String reason) {
        return new RegistryProblem(400, 400, reason);
    }

    static RegistryProblem noSuchPath() {
        return new RegistryProblem(404, 404, "HTTP 404 Not Found");
    }

    static RegistryProblem noSuchMethod() {
        return new RegistryProblem(405, 405, "HTTP 405 Method Not Allowed");
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
