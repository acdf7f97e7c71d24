package io.narratix.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.events.TextSubmitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommissionsTest {

    @Test
    void takesABodyOfHalfAMebibyte() {
        assertThat(Commissions.objectionTo(
                        submitted("tale").setBody("é".repeat(256 * 1024)).build()))
                .isEmpty();
    }

    @Test
    void refusesALongerBodyAndSaysWhatToDo() {
        assertThat(Commissions.objectionTo(
                        submitted("tale").setBody("é".repeat(256 * 1024) + "!").build()))
                .contains("The body has 524,289 bytes; at most 524,288 are taken. Put the text into the artifact store"
                        + " and submit a reference to it.");
    }

    @Test
    void takesATextByReference() {
        assertThat(Commissions.objectionTo(submitted("tale").build())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201})
    void refusesAnIdThatIsNone(int length) {
        assertThat(Commissions.objectionTo(submitted("x".repeat(length)).build()))
                .contains("textId must have 1 to 200 characters but has %d.".formatted(length));
    }

    private static TextSubmitted.Builder submitted(String textId) {
        return TextSubmitted.newBuilder().setTextId(textId);
    }
}
