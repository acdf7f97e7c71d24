package io.narratix.languagemodel;

import io.narratix.stage.ProviderFault;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Follows the tokens of an object of lists, and passes each element of a list on when it closes. */
final class ListedObjects {

    private final AnswerBounds bounds;
    private final ElementSink sink;
    private final Set<String> seen = new LinkedHashSet<>();
    private @Nullable ObjectBuilder element;
    private String name = "";
    private boolean inList;
    private boolean begun;
    private boolean closed;
    private int skipping;
    private int elements;

    ListedObjects(AnswerBounds bounds, ElementSink sink) {
        this.bounds = bounds;
        this.sink = sink;
    }

    boolean isClosed() {
        return closed;
    }

    void take(JsonToken token, JsonParser parser) throws ProviderFault, UnusableAnswer {
        if (element != null) {
            build(element, token, parser);
        } else if (skipping > 0) {
            skipping += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        } else if (inList) {
            listed(token);
        } else {
            member(token, parser);
        }
    }

    /** The answer is said to be complete. */
    void end() throws UnusableAnswer {
        if (!closed) {
            throw new UnusableAnswer("it ends in the middle");
        }
        for (String list : bounds.lists()) {
            if (!seen.contains(list)) {
                throw new UnusableAnswer("it has no list '%s'".formatted(list));
            }
        }
    }

    private void build(ObjectBuilder open, JsonToken token, JsonParser parser) throws ProviderFault, UnusableAnswer {
        open.take(token, parser);
        if (open.isComplete()) {
            element = null;
            sink.take(name, open.object());
        }
    }

    private void listed(JsonToken token) throws UnusableAnswer {
        if (token == JsonToken.END_ARRAY) {
            inList = false;
        } else if (token == JsonToken.START_OBJECT) {
            elements++;
            if (elements > bounds.mostElements()) {
                throw new UnusableAnswer("it lists more than %,d things".formatted(bounds.mostElements()));
            }
            element = new ObjectBuilder();
        } else {
            throw new UnusableAnswer("its list '%s' holds something that is no object".formatted(name));
        }
    }

    private void member(JsonToken token, JsonParser parser) throws UnusableAnswer {
        if (!begun) {
            begun = true;
        } else if (token == JsonToken.PROPERTY_NAME) {
            name = parser.currentName();
        } else if (token == JsonToken.END_OBJECT) {
            closed = true;
        } else if (bounds.lists().contains(name)) {
            if (token != JsonToken.START_ARRAY) {
                throw new UnusableAnswer("its '%s' is no list".formatted(name));
            }
            inList = seen.add(name);
        } else {
            skipping = token.isStructStart() ? 1 : 0;
        }
    }
}
