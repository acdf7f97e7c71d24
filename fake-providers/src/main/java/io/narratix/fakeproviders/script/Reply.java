package io.narratix.fakeproviders.script;

import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** What is answered. */
public sealed interface Reply {

    static Reply normal() {
        return new Normal();
    }

    /** What the provider would answer. */
    record Normal() implements Reply {}

    /** Always the same, whatever was asked. */
    record Fixed(Answer answer) implements Reply {}

    /** What the provider would answer if its model said this. */
    record Said(String text) implements Reply {}

    /** @throws IllegalArgumentException if there is no such answer among the fixtures */
    static Reply fixture(String name) {
        return new Fixed(Fixtures.answer(name));
    }

    static Reply status(int status, String contentType, String body) {
        return new Fixed(Answer.of(status, contentType, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same with some headers more, or others. */
    default Reply with(Map<String, String> headers) {
        return this instanceof Fixed fixed ? new Fixed(fixed.answer().with(headers)) : this;
    }

    /** What the model is made to say. */
    default Optional<String> said() {
        return this instanceof Said said ? Optional.of(said.text()) : Optional.empty();
    }
}
