package io.narratix.studio.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.testkit.browser.Browser;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another voice, another delivery, an effect elsewhere: and only that is made again. */
class ChangeIT {

    private final Browser browser = Browser.open();
    private StandInStudio studio;

    @BeforeEach
    void openDrama() throws IOException {
        Shelf shelf = new Shelf(Dramas.made());
        shelf.add("made", Dramas.made(), System.currentTimeMillis() - 3_600_000);
        shelf.speed = 3;
        studio = new StandInStudio(shelf, 0).start();
        browser.go(studio.address() + "#/texts/made/change");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void makesAgainOnlyWhatIsTouched() {
        browser.see(".roles li:nth-child(2) button", "Another voice").click();
        browser.see("dialog .voices li:nth-child(3) .hear");
        browser.shot("12-voices");
        browser.see("dialog .voices li:nth-child(n+3):not(.is-chosen) .button", "Choose")
                .click();
        browser.run("""
                const select = document.querySelector('.saying:nth-child(2) select[aria-label=Loudness]');
                select.value = 'WHISPER'; select.dispatchEvent(new Event('change'));""");
        browser.run("document.querySelector('.noise .place:last-of-type').scrollIntoView({block: 'center'})");
        browser.see(".noise .place:last-of-type").click();
        assertThat(browser.see(".tray").getText())
                .contains("3 changes", "spoken anew", "1 effect moved", "The rest is recalled");
        browser.shot("13-changes");
        browser.see(".tray button", "Make it again").click();
        browser.see(".lane-says", "recalled");
        browser.see("a.button-large", "Listen");
        browser.shot("14-made-again");
        JsonNode options = studio.shelf.all().get(0).newest().options;
        assertThat(options.get("voices").size()).isEqualTo(1);
        assertThat(options.at("/deliveries/2/loudness").asString()).isEqualTo("WHISPER");
        assertThat(options.at("/effectEdits/1/firstWord").asInt()).isPositive();
        browser.complainsOfNothing();
    }

    @Test
    void findsALineAndForgetsWishesThatAreDiscarded() {
        browser.see(".part-head input").sendKeys("clocks");
        browser.see(".part .quiet", "1 line");
        browser.run("""
                const select = document.querySelector('.saying select[aria-label=Pace]');
                select.value = 'FAST'; select.dispatchEvent(new Event('change'));""");
        browser.see(".tray button", "Discard").click();
        browser.until("the tray is gone", "document.querySelector('.tray').hidden");
        assertThat(browser.count(".is-wished")).isZero();
    }
}
