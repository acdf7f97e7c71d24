package io.narratix.replicate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * Which model is to run, in one of the three forms that Replicate knows.
 *
 * @param name {@code owner/name}; empty if only a version is known
 * @param version 64 hexadecimal digits; empty for an official model, which has none
 */
public record ModelName(String name, String version) {

    private static final Pattern FORMS =
            Pattern.compile("([a-z0-9][\\w.-]*/[a-z0-9][\\w.-]*)?(?::?([0-9a-f]{64}))?", Pattern.CASE_INSENSITIVE);

    /** @throws IllegalArgumentException with a sentence if it is none of the forms */
    public static ModelName of(String words) {
        Matcher forms = FORMS.matcher(words.strip());
        boolean glued = words.contains("/") && forms.matches() && forms.group(2) != null && !words.contains(":");
        if (words.isBlank() || !forms.matches() || glued) {
            throw new IllegalArgumentException(
                    "a model of Replicate is owner/name, owner/name:version or a version of 64 hexadecimal digits, not '%s'"
                            .formatted(words));
        }
        return new ModelName(orEmpty(forms.group(1)), orEmpty(forms.group(2)));
    }

    /** Official models are kept running by Replicate and priced by what they make. */
    public boolean isOfficial() {
        return version.isEmpty();
    }

    /** For price lists. */
    public String product() {
        return name.isEmpty() ? version : name;
    }

    String path() {
        return isOfficial() ? "models/%s/predictions".formatted(name) : "predictions";
    }

    /** What the body that creates a prediction names. */
    String reference() {
        return name.isEmpty() ? version : "%s:%s".formatted(name, version);
    }

    boolean made(JsonNode prediction) {
        return isOfficial()
                ? Json.text(prediction, "model").equalsIgnoreCase(name)
                : Json.text(prediction, "version").equalsIgnoreCase(version);
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String group) {
        return group == null ? "" : group;
    }
}
