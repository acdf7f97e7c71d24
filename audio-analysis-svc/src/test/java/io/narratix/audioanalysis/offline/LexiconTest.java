package io.narratix.audioanalysis.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LexiconTest {

    @Test
    void describesEveryEffectThatARuleNames() {
        EffectSheet sheet = EffectSheet.load();
        for (String line : Resource.lines("sounds.txt")) {
            assertThat(sheet.entry(Resource.cells(line).get(0)).drama()).isBetween(1, 10);
        }
    }

    @Test
    void hasARuleForEveryEffectThatItDescribes() {
        String rules = String.join("\n", Resource.lines("sounds.txt"));
        for (String line : Resource.lines("effects.txt")) {
            assertThat(rules).contains(Resource.cells(line).get(0) + " |");
        }
    }
}
