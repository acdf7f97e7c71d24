package io.narratix.fakeproviders.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.fakeproviders.wire.Provider;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptTest {

    @Test
    void readsWhatItIsTold() {
        Script script = Script.parse("""
            timeScale: 1/20
            seed: 7
            limits: {elevenlabs: {concurrent: 5, perMinute: 60}}
            voices: 10
            rules:
              - name: slow second try
                provider: openai
                endpoint: speech
                body: 'said .* Tam'
                call: 2..3
                nth: 4..
                chance: 0.25
                latency: {between: [1s, 3s], per: item}
                streaming: 8s/41
                fault: {kind: reset-within, at: 0.3}
            """);
        Rule rule = script.rules().get(0);

        assertThat(script.tempo()).isEqualTo(new Script.Tempo(0.05, 7));
        assertThat(script.limit(Provider.ELEVENLABS)).isEqualTo(new Limit(5, 60));
        assertThat(script.limit(Provider.OPENAI)).isEqualTo(Limit.NONE);
        assertThat(script.account().voices()).isEqualTo(10);
        assertThat(rule.name()).isEqualTo("slow second try");
        assertThat(rule.when().turns()).isEqualTo(new When.Turns(new Count(2, 3), new Count(4, Long.MAX_VALUE), 0.25));
        assertThat(rule.then().latency())
                .isEqualTo(new Wait.Between(Duration.ofSeconds(1), Duration.ofSeconds(3), true));
        assertThat(rule.then().streaming()).isEqualTo(new Wait.Fixed(Duration.ofNanos(195_121_951)));
        assertThat(rule.then().fault())
                .isEqualTo(Fault.of(Fault.Kind.RESET_WITHIN).at(0.3));
    }

    @Test
    void waitsTheSameForTheSameItemIfToldSo() {
        Wait perItem = new Wait.Between(Duration.ofSeconds(1), Duration.ofSeconds(3), true);
        Wait perCall = new Wait.Between(Duration.ofSeconds(1), Duration.ofSeconds(3), false);

        assertThat(perItem.on(occasion("a", 1))).isEqualTo(perItem.on(occasion("a", 2)));
        assertThat(perItem.on(occasion("a", 1))).isNotEqualTo(perItem.on(occasion("b", 1)));
        assertThat(perCall.on(occasion("a", 1))).isNotEqualTo(perCall.on(occasion("a", 2)));
        assertThat(perCall.on(occasion("a", 5))).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    @Test
    void comesWithTheTimesOfTheOldPipeline() {
        Script prd = Script.profile("prd").scaled(0.05);

        assertThat(prd.tempo().scale()).isEqualTo(0.05);
        assertThat(prd.rules()).anySatisfy(rule -> {
            assertThat(rule.name()).isEqualTo("text analysis");
            assertThat(rule.then().streaming()).isEqualTo(new Wait.Fixed(Duration.ofMillis(84_400)));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rules: [{latencyy: 1s}]             | rules[1] has no member "latencyy"; there are name, provider,
        rulez: []                           | the script has no member "rulez"; there are timeScale, seed, limits, voices, rules
        rules: [{latency: 1}]               | rules[1].latency must be a time such as 250ms, 84.4s, 8s/41 or 2m but was "1"
        rules: [{provider: openia}]         | rules[1].provider names no provider: "openia"; there are anthropic, openai,
        rules: [{body: '['}]                | rules[1].body must be a regular expression:
        rules: [{call: two}]                | rules[1].call must be a count such as 1, 2..4 or 2.. but was "two"
        rules: [{fault: explode}]           | rules[1].fault names no fault: "explode"; there are none, reset-before,
        rules: [{fault: {kind: stall, at: 1}}] | rules[1].fault has no member "at"; there are kind
        rules: [{chance: 2}]                | rules[1].chance must be a number from 0 to 1 but was 2
        rules: [{answer: {}}]               | rules[1].answer must have a fixture, a status, or what the model says
        rules: [{answer: {fixture: x/y}}]   | rules[1].answer.fixture names none: there is no answer "x/y"
        rules: [{latency: {between: [3s, 1s]}}] | rules[1].latency.between must begin with the smaller time
        rules: 3                            | rules must be a list
        timeScale: fast                     | timeScale must be a number from
        'rules: ['                          | the script is no YAML:
        nothing                             | the script must have members:
        """)
    void saysInASentenceWhatItCantFollow(String script, String sentence) {
        assertThatThrownBy(() -> Script.parse(script))
                .isInstanceOf(BadScript.class)
                .hasMessageStartingWith(sentence);
    }

    private static Wait.Occasion occasion(String item, long sequence) {
        return new Wait.Occasion(item, sequence, 10, 3);
    }
}
