package io.narratix.replicate;

import io.narratix.provider.FaultReader;
import io.narratix.provider.Refusal;
import io.narratix.stage.ProviderFault;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Replicate's refusals: {@code {title, detail, status}}, the wait in a header, a member or the words. */
final class ReplicateFaults implements FaultReader {

    private static final Pattern RESETS = Pattern.compile("resets? in ~?(\\d{1,5})\\s*s");

    @Override
    public ProviderFault read(Refusal refusal) {
        JsonNode body = body(refusal);
        return switch (refusal.status()) {
            case 401, 403 ->
                refusal.permanent("the token is not accepted; check NARRATIX_REPLICATE_API_TOKEN (%s)"
                        .formatted(words(refusal, body)));
            case 402 -> refusal.permanent("the account has no credit left (%s)".formatted(words(refusal, body)));
            case 404 -> refusal.permanent("there is no such model or prediction (%s)".formatted(words(refusal, body)));
            case 422 -> refusal.permanent(unprocessable(refusal, body));
            case 429 -> waiting(refusal, body).refused(words(refusal, body));
            default -> FaultReader.BY_STATUS.read(refusal);
        };
    }

    /** Of a look, which is free: INVALID says that there is no such prediction. */
    static ProviderFault ofLook(Refusal refusal) {
        if (refusal.status() == 404) {
            return ProviderFault.invalid(refusal.provider(), "replicate does not know the prediction any more");
        }
        return refusal.status() >= 500 ? refusal.refused() : new ReplicateFaults().read(refusal);
    }

    /** Of a file, which is free: INVALID says that it is gone. */
    static ProviderFault ofFile(Refusal refusal) {
        boolean later = refusal.status() >= 500 || FaultReader.REFUSALS.contains(refusal.status());
        return later
                ? refusal.refused()
                : ProviderFault.invalid(
                        refusal.provider(), "replicate's file is gone: it answers %d".formatted(refusal.status()));
    }

    private static String unprocessable(Refusal refusal, JsonNode body) {
        String fields = Json.text(body, "title").startsWith("Invalid version")
                ? "the model's version does not exist, or this account may not run it"
                : "the model does not take what it was sent";
        return "%s (%s)".formatted(fields, words(refusal, body));
    }

    private static Refusal waiting(Refusal refusal, JsonNode body) {
        Optional<Duration> wait = refusal.retryAfter().or(() -> member(body)).or(() -> inWords(body));
        return new Refusal(refusal.provider(), refusal.answer(), wait);
    }

    private static Optional<Duration> member(JsonNode body) {
        JsonNode seconds = body.path("retry_after");
        return seconds.isNumber() && seconds.doubleValue() >= 0
                ? Optional.of(Duration.ofMillis(Math.round(Math.min(86_400, seconds.doubleValue()) * 1000)))
                : Optional.empty();
    }

    private static Optional<Duration> inWords(JsonNode body) {
        Matcher resets = RESETS.matcher(Json.text(body, "detail"));
        return resets.find() ? Optional.of(Duration.ofSeconds(Long.parseLong(resets.group(1)))) : Optional.empty();
    }

    private static String words(Refusal refusal, JsonNode body) {
        String detail = Json.text(body, "detail").strip();
        return detail.isEmpty() || detail.length() > 300 ? refusal.excerpt() : detail;
    }

    private static JsonNode body(Refusal refusal) {
        try {
            return Json.MAPPER.readTree(refusal.answer().text());
        } catch (JacksonException noJson) {
            return MissingNode.getInstance();
        }
    }
}
