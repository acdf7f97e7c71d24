package io.narratix.studio.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.testkit.browser.Browser;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A finished drama: heard, read along, taken apart and looked at closely. */
class ListeningIT {

    private static final double HOUR_MS = 3_600_000;
    private static StandInStudio studio;
    private static Browser browser;

    @BeforeAll
    static void open() throws IOException {
        browser = Browser.open();
        Shelf shelf = new Shelf(Dramas.made());
        shelf.add("made", Dramas.made(), (long) (System.currentTimeMillis() - HOUR_MS));
        studio = new StandInStudio(shelf, 0).start();
    }

    @AfterAll
    static void close() {
        if (studio != null) {
            studio.close();
        }
    }

    @BeforeEach
    void openDrama() {
        browser.go(studio.address());
        browser.run("localStorage.clear()");
        browser.go(studio.address() + "#/texts/made/listen");
        browser.see(".deck .play");
    }

    @Test
    void showsTheStoryAsItsAuthorWroteIt() throws IOException {
        browser.until("all lines are there", "document.querySelectorAll('.script-line').length === 13");
        String read = String.valueOf(
                browser.run("return [...document.querySelectorAll('.script-text')].map(t => t.textContent).join(' ')"));
        String written = Dramas.made().body().replaceAll("(?m)^#+ ", "");
        assertThat(read.replaceAll("\\s+", " ").strip())
                .isEqualTo(written.replaceAll("\\s+", " ").strip());
    }

    @Test
    void drawsTheWaveformFromPiecesOfTheMp3() {
        browser.until(
                "all of it is measured",
                "performance.getEntriesByType('resource').some(e => e.name.includes('final.mp3'))");
        browser.until("bars are drawn", """
                (() => { const c = document.querySelector('.wave canvas'); if (!c.width) return false;
                const d = c.getContext('2d').getImageData(0, 0, c.width, 8).data; return d.some(v => v > 0); })()""");
        browser.shot("06-waveform");
    }

    @Test
    void playsFromTheWordThatIsClicked() {
        browser.until("lines are there", "document.querySelectorAll('.script-text').length > 5");
        browser.run("""
                window.marked = []; const lines = document.querySelectorAll('.script-line');
                new MutationObserver(() => window.marked.push([...lines].findIndex(line => line.classList.contains('is-now'))))
                    .observe(document.querySelector('.script'), {subtree: true, attributeFilter: ['class']});
                const text = document.querySelectorAll('.script-text')[3];
                const range = document.createRange(); range.setStart(text.firstChild, 6); range.setEnd(text.firstChild, 8);
                window.clickAt = range.getBoundingClientRect();""");
        browser.clickAt("window.clickAt");
        browser.until("it plays", "document.querySelector('.play').getAttribute('aria-label') === 'Pause'");
        browser.until("that line is marked", "window.marked.includes(3)");
    }

    @Test
    void obeysTheKeysOfAPlayer() {
        browser.press("k");
        browser.see(".play[aria-label=Pause]");
        browser.press("l");
        browser.until("ten seconds on", "document.querySelector('.deck-now').textContent >= '0:10'");
        browser.press(" ");
        browser.see(".play[aria-label=Play]");
        browser.press("j");
        browser.until("ten seconds back", "document.querySelector('.deck-now').textContent < '0:10'");
        browser.press(Keys.ARROW_RIGHT);
        browser.press(">");
        browser.until("faster", "document.querySelector('.rate').value === '1.25'");
        browser.press("?");
        assertThat(browser.see("dialog").getText()).contains("Play or pause", "10 seconds back", "The next line");
        browser.shot("07-keys");
        browser.press(Keys.ESCAPE);
        browser.until("the keys are gone", "document.querySelector('dialog') === null");
    }

    @Test
    void playsTheStemsInStepWhenOneIsOff() {
        browser.press("k");
        browser.see(".play[aria-label=Pause]");
        browser.see(".stem[aria-label=Music]").click();
        browser.see(".stem[aria-label=Music][aria-pressed=false]");
        browser.until("it goes on", "document.querySelector('.deck-now').textContent >= '0:03'");
        browser.shot("08-stems");
        browser.see(".stem[aria-label=Music]").click();
        browser.see(".stem[aria-label=Music][aria-pressed=true]");
        browser.see(".play[aria-label=Pause]");
        browser.complainsOfNothing();
    }

    @Test
    void goesOnWhereOneLeftOff() {
        browser.press("k");
        browser.press("l");
        browser.until("it plays on", "document.querySelector('.deck-now').textContent >= '0:11'");
        browser.press("k");
        browser.see(".play[aria-label=Play]");
        browser.reload();
        browser.until("it stands there again", "document.querySelector('.deck-now')?.textContent >= '0:11'");
    }

    @Test
    void offersEveryDeliveredFile() {
        assertThat(browser.see(".downloads").getText()).contains("final.mp3", "timeline.json", "credits.txt", "531 kB");
        assertThat(browser.run("return document.querySelector('.downloads a').getAttribute('href')"))
                .asString()
                .endsWith("download=true");
    }

    @Test
    void tellsAScreenReaderWhatIsWhat() {
        assertThat(browser.count("header, main, nav[aria-label], section[aria-label=Player], [role=status]"))
                .isGreaterThanOrEqualTo(5);
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('button')].filter(b => !(b.ariaLabel || b.textContent.trim())).length"))
                .isEqualTo(0L);
        assertThat(browser.see(".wave").getDomAttribute("role")).isEqualTo("slider");
    }
}
