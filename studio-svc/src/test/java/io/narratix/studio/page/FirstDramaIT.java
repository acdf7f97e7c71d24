package io.narratix.studio.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.testkit.browser.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** From the address to a drama, as somebody goes who has never been there. */
class FirstDramaIT {

    private final StandInStudio studio = new StandInStudio(new Shelf(drama()), 0);
    private Browser browser;

    @BeforeEach
    void openBrowser() throws IOException {
        browser = Browser.open();
        studio.start();
        browser.go(studio.address());
    }

    @AfterEach
    void closeBrowser() {
        studio.close();
    }

    private static Drama drama() {
        try {
            return Dramas.made();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Test
    void leadsFromTheAddressToHearingADrama() throws IOException {
        browser.shot("01-home");
        browser.see("textarea").sendKeys(Dramas.made().body());
        assertThat(browser.see(".figures").getText()).contains("Length", "Ready in", "free");
        browser.shot("02-estimate");
        browser.see("button[type=submit]", "Produce it").click();
        browser.see(".lane[data-state=RUNNING]");
        browser.see(".lane-says", "at work");
        browser.shot("03-live");
        browser.see("a.button-large", "Listen").click();
        browser.until("it is heard", "document.querySelector('.deck-now')?.textContent >= '0:02'");
        browser.until("a word is lit", "CSS.highlights.get('now').size === 1");
        browser.shot("05-listening");
        browser.complainsOfNothing();
    }

    @Test
    void takesAFileAndRefusesOneThatItCannotRead() throws IOException {
        Path folder = Files.createTempDirectory("page");
        Path story = Files.writeString(folder.resolve("Two Doors.md"), "Once upon a time.");
        browser.see("#pick + .zone-ways");
        pick(story);
        assertThat(browser.see(".chosen").getText()).contains("Two Doors.md");
        assertThat(browser.see(".promise-title").getText()).contains("Two Doors", "4 words");
        pick(Files.writeString(folder.resolve("picture.png"), "no story"));
        assertThat(browser.see(".promise .failed").getText()).contains("picture.png", "cannot be read", ".epub");
        pick(Files.writeString(folder.resolve("long.txt"), "word ".repeat(300_000)));
        browser.see(".promise .failed", "takes 1.0 MB at most");
    }

    private void pick(Path file) {
        browser.hidden("#pick").sendKeys(file.toString());
    }

    @Test
    void goesOnAfterAReloadAndARestartOfTheServer() throws IOException {
        studio.shelf.speed = 0.5;
        browser.see("textarea").sendKeys(Dramas.made().body());
        browser.see(".figures");
        browser.see("button[type=submit]", "Produce it").click();
        browser.see(".lane-says", "at work");
        browser.reload();
        browser.see(".lane-says", "at work");
        studio.close();
        assertThat(browser.see("#notice").getText()).contains("cannot be reached");
        browser.shot("04-away");
        studio.start();
        browser.until("the notice goes away", "document.getElementById('notice').hidden");
        browser.see("a.button-large", "Listen");
        assertThat(browser.see(".board").getText()).contains("13 of 13 lines");
    }

    @Test
    void saysHowLongToWaitWhenTheBacklogIsFull() throws IOException {
        studio.shelf.backlog = 0;
        browser.see("textarea").sendKeys("A short one. A door slammed.");
        browser.see(".figures");
        browser.see("button[type=submit]").click();
        assertThat(browser.see(".failed").getText()).contains("no more are taken", "Try again in");
        browser.shot("10-backlog-full");
        studio.shelf.backlog = 10;
        browser.see(".failed button", "Try again");
        browser.until("the wait is over", "!document.querySelector('.failed button').disabled");
        browser.see(".failed button").click();
        browser.see(".board");
    }

    @Test
    void asksForATokenWhereTheServerWantsOneAndKeepsItNowhere() throws IOException {
        studio.token = "nx_right";
        browser.reload();
        browser.see("dialog input").sendKeys("nx_wrong", Keys.ENTER);
        browser.see("#token-says", "not known");
        browser.shot("11-token");
        browser.see("dialog input").clear();
        browser.see("dialog input").sendKeys("nx_right", Keys.ENTER);
        browser.see(".empty", "No story yet");
        assertThat(browser.run("return JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"))
                .asString()
                .doesNotContain("nx_right", "session");
    }

    @Test
    void stopsAProductionAndGoesOnWithIt() throws IOException {
        studio.shelf.speed = 0.3;
        browser.see("textarea").sendKeys(Dramas.made().body());
        browser.see(".figures");
        browser.see("button[type=submit]").click();
        browser.see(".verdict button", "Stop it").click();
        browser.see(".verdict", "cancelled");
        studio.shelf.speed = 4;
        browser.see(".verdict button", "Go on with it").click();
        browser.see("a.button-large", "Listen");
    }
}
