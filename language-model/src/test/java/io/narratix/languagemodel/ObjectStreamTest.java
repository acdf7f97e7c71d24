package io.narratix.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.stage.ProviderFault;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ObjectStreamTest {

    private static final String ANSWER =
            "{\"title\": {\"a\": [1, {\"b\": 2}]}, \"characters\": [{\"id\": \"m\\u00e4ra\","
                    + " \"aliases\": [\"the \\\"girl\\\"\", \"\ud83d\ude00\"]}], \"lines\": [{\"n\": 1, \"x\": -1.5e2},"
                    + " {\"n\": 2, \"ok\": true, \"no\": null, \"deep\": {\"er\": []}}]}";
    private static final List<String> ELEMENTS = List.of(
            "characters {\"id\":\"m\u00e4ra\",\"aliases\":[\"the \\\"girl\\\"\",\"\ud83d\ude00\"]}",
            "lines {\"n\":1,\"x\":-150.0}",
            "lines {\"n\":2,\"ok\":true,\"no\":null,\"deep\":{\"er\":[]}}");

    private final List<String> heard = new ArrayList<>();
    private final ObjectStream stream = stream(5);

    @Test
    void passesOnEveryElementWhereverTheAnswerIsTorn() throws Exception {
        for (int at = 0; at <= ANSWER.length(); at++) {
            heard.clear();
            ObjectStream torn = stream(5);
            torn.take(ANSWER.substring(0, at));
            torn.take(ANSWER.substring(at));
            torn.end();
            assertThat(heard).isEqualTo(ELEMENTS);
        }
    }

    @Test
    void passesOnEveryElementOfAnAnswerThatComesSignBySign() throws Exception {
        for (int at = 0; at < ANSWER.length(); at++) {
            stream.take(ANSWER.substring(at, at + 1));
        }
        stream.end();
        assertThat(heard).isEqualTo(ELEMENTS);
    }

    @Test
    void passesAnElementOnTheMomentItCloses() throws Exception {
        int end = ANSWER.indexOf("}], \"lines\"");
        stream.take(ANSWER.substring(0, end));
        assertThat(heard).isEmpty();
        stream.take("}");
        assertThat(heard).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "```json\n%s\n```",
                "Here is the script:\n```json\n%s\n```\nI hope {this} helps!",
                "<think>Who says it? {maybe} Ann.</think>\n%s",
                "\n\n%s\n \n",
                "Sure! %s"
            })
    void leavesOutWhatIsWrappedRoundTheAnswer(String wrapping) throws Exception {
        String wrapped = wrapping.replace("%s", ANSWER);
        for (int at = 0; at <= wrapped.length(); at++) {
            heard.clear();
            ObjectStream torn = stream(5);
            torn.take(wrapped.substring(0, at));
            torn.take(wrapped.substring(at));
            torn.end();
            assertThat(heard).isEqualTo(ELEMENTS);
        }
    }

    @Test
    void saysWhatIsWrongWithAnAnswer() {
        assertInvalid("{\"lines\":[{\"n\":NaN}]}", "NaN");
        assertInvalid("{\"lines\":[{\"n\":1e999}]}", "beyond all bounds");
        assertInvalid("{\"lines\":[{\"n\":99999999999999999999}]}", "out of range");
        assertInvalid("{\"lines\":[{\"n\":1,\"n\":2}]}", "uplicate");
        assertInvalid("{\"lines\":[],\"lines\":[]}", "uplicate");
        assertInvalid("{\"lines\":[],\"characters\":[]} and more", "behind its end stands 'and more'");
        assertInvalid("{\"lines\":[],\"characters\":[]}{}", "behind its end stands '{}'");
        assertInvalid("{\"lines\":[1]}", "something that is no object");
        assertInvalid("{\"lines\":{}}", "its 'lines' is no list");
        assertInvalid("{\"lines\":[{\"n\":1}", "it ends in the middle");
        assertInvalid("{\"lines\":[]}", "it has no list 'characters'");
        assertInvalid("I cannot do that.", "it holds no JSON object but 'I cannot do that.'");
        assertInvalid("", "it is empty");
        assertInvalid("{\"lines\":[{]}", "Unexpected close marker ']': expected '}'");
        assertInvalid("{\"a\":%s".formatted("[".repeat(50)), "nesting depth");
        assertInvalid("{\"a\":\"%s\"}".formatted("x".repeat(70_000)), "String value length");
        assertInvalid("{\"a\":%s}".formatted("1".repeat(60)), "Number value length");
        assertInvalid("{\"lines\":[{},{},{},{},{},{}]}", "it lists more than 5 things");
        assertInvalid("x".repeat(300_000), "it does not come to its JSON object");
    }

    @Test
    void endsAnAnswerThatIsTooLong() {
        String blank = " ".repeat(1 << 20);
        assertThatThrownBy(() -> {
                    stream.take("{");
                    for (int i = 0; i < 17; i++) {
                        stream.take(blank);
                    }
                })
                .isInstanceOf(ProviderFault.class)
                .hasMessageContaining("more than 16,777,216 characters");
    }

    @Property(tries = 500)
    void neverBreaksOnAnyText(@ForAll @StringLength(max = 80) String text) {
        ObjectStream any = stream(5);
        try {
            any.take("{\"lines\":[" + text);
            any.take(text);
            any.end();
        } catch (ProviderFault invalid) {
            assertThat(invalid.kind()).isEqualTo(ProviderFault.Kind.INVALID);
        }
    }

    private void assertInvalid(String answer, String reason) {
        ObjectStream fresh = stream(5);
        assertThatThrownBy(() -> {
                    fresh.take(answer);
                    fresh.end();
                })
                .isInstanceOfSatisfying(ProviderFault.class, fault -> {
                    assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID);
                    assertThat(fault.reason())
                            .startsWith("the answer of model is unusable: ")
                            .contains(reason);
                });
    }

    private ObjectStream stream(int most) {
        return new ObjectStream(
                "model",
                new AnswerBounds(List.of("characters", "lines"), most),
                (list, element) -> heard.add(list + " " + element));
    }
}
