package io.narratix.languagemodel;

import io.narratix.stage.ProviderFault;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.async.ByteArrayFeeder;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads an answer while it is being written: an object of lists, whose elements are passed on the moment they close. Text
 * in front of the object (thinking, a code fence) is left out, and so is what follows the end of a code fence. Anything
 * else that is not such an object (duplicate members, NaN, other text behind the end, too much of anything) is an
 * {@link ProviderFault.Kind#INVALID} answer.
 */
public final class ObjectStream implements TextSink {

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(AnswerBounds.DEEPEST)
                    .maxNumberLength(AnswerBounds.LONGEST_NUMBER)
                    .maxStringLength(AnswerBounds.LONGEST_STRING)
                    .maxNameLength(AnswerBounds.LONGEST_NAME)
                    .build())
            .build();

    /** Where the parser saw it, as it says itself: of no use to anybody, as the text is not shown. */
    private static final Pattern PLACE = Pattern.compile("\\s*\\((?:for|start marker at) .*\\[Source.*");

    private final JsonParser parser = JSON.createNonBlockingByteArrayParser(ObjectReadContext.empty());
    private final ByteArrayFeeder feeder = (ByteArrayFeeder) parser.nonBlockingInputFeeder();
    private final String provider;
    private final Wrapping wrapping = new Wrapping();
    private final ListedObjects objects;
    private long fed;

    /** @param provider whose answer it is */
    public ObjectStream(String provider, AnswerBounds bounds, ElementSink sink) {
        this.provider = provider;
        this.objects = new ListedObjects(bounds, sink);
    }

    @Override
    public void take(String delta) throws ProviderFault {
        try {
            String json = objects.isClosed() ? behind(delta) : wrapping.unwrapped(delta);
            feed(json.getBytes(StandardCharsets.UTF_8));
        } catch (JacksonException broken) {
            throw invalid(PLACE.matcher(broken.getOriginalMessage()).replaceAll(""));
        } catch (UnusableAnswer unusable) {
            throw invalid(unusable.reason());
        }
    }

    /** The answer is said to be complete. */
    public void end() throws ProviderFault {
        try {
            wrapping.end();
            objects.end();
        } catch (UnusableAnswer unusable) {
            throw invalid(unusable.reason());
        }
    }

    private void feed(byte[] bytes) throws ProviderFault, UnusableAnswer {
        if (bytes.length == 0) {
            return;
        }
        feeder.feedInput(bytes, 0, bytes.length);
        fed += bytes.length;
        JsonToken token = parser.nextToken();
        while (token != null && token != JsonToken.NOT_AVAILABLE) {
            objects.take(token, parser);
            if (objects.isClosed()) {
                int rest = (int) (fed - parser.currentLocation().getByteOffset());
                behind(new String(bytes, bytes.length - rest, rest, StandardCharsets.UTF_8));
                return;
            }
            token = parser.nextToken();
        }
    }

    private String behind(String rest) throws UnusableAnswer {
        wrapping.checkBehind(rest);
        return "";
    }

    private ProviderFault invalid(String reason) {
        return ProviderFault.invalid(provider, "the answer of %s is unusable: %s".formatted(provider, reason));
    }
}
