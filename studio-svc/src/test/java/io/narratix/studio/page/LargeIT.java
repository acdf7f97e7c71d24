package io.narratix.studio.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.testkit.browser.Browser;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two hundred texts, and a book of ten thousand lines. How long the page was ever held up is reported, not asserted. */
class LargeIT {

    private static final String WATCH = """
            window.held = []; new PerformanceObserver(list => list.getEntries().forEach(e => window.held.push(Math.round(e.duration))))
            .observe({type: 'longtask', buffered: true});""";

    private final Browser browser = Browser.open();
    private Shelf shelf;
    private StandInStudio studio;

    @BeforeEach
    void open() throws IOException {
        shelf = new Shelf(Dramas.made());
        studio = new StandInStudio(shelf, 0).start();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void listsTwoHundredTextsPageByPageAndFindsOne() throws IOException {
        for (int number = 1; number <= 220; number++) {
            shelf.add(
                    "text-" + number,
                    Dramas.made().titled("Story number " + number),
                    System.currentTimeMillis() - (300L - number) * 3_600_000);
        }
        browser.go(studio.address());
        browser.run(WATCH);
        browser.until("the first page", "document.querySelectorAll('.book').length === 50");
        browser.shot("20-shelf");
        for (int turn = 0; turn < 8; turn++) {
            browser.run("scrollTo(0, document.body.scrollHeight)");
            browser.pause();
        }
        browser.until("all of them", "document.querySelectorAll('.book').length === 220");
        report("220 texts");
        browser.run("scrollTo(0, 0)");
        browser.see(".shelf input").sendKeys("number 137");
        browser.until("the one that was meant", "document.querySelectorAll('.book').length === 1");
        assertThat(browser.see(".book").getText()).contains("Story number 137", "ready");
    }

    @Test
    void readsABookOfTenThousandLinesAlong() throws IOException {
        String body = IntStream.rangeClosed(1, 10_000)
                .mapToObj(line -> "This is line %d of a long book, and somebody reads it aloud.".formatted(line))
                .collect(Collectors.joining("\n"));
        Drama book = Dramas.ruled("A Long Book", body);
        shelf.add("book", book, System.currentTimeMillis() - 864_000_000L);
        assertThat(book.durationMs()).isGreaterThan(10 * 3_600_000L);
        browser.go(studio.address() + "#/texts/book/listen");
        browser.run(WATCH);
        browser.see(".deck .play");
        browser.until("every line is there", "document.querySelector('.script').textContent.includes('line 10000 of')");
        report("10,000 lines opened");
        browser.run("window.held = []");
        for (int turn = 1; turn <= 20; turn++) {
            browser.run("scrollTo(0, document.body.scrollHeight * " + turn + " / 20)");
            browser.pause();
        }
        report("10,000 lines scrolled");
        assertThat(browser.count(".script *")).as("elements that are kept").isLessThan(4000);
        browser.run("window.held = []; scrollTo(0, 0)");
        browser.pause();
        browser.until("lines are there", "document.querySelectorAll('.script-text').length > 30");
        browser.run("document.querySelectorAll('.script-time')[30].click()");
        browser.until("a word is lit", "CSS.highlights.get('now').size === 1");
        browser.run("document.querySelector('.wave').dispatchEvent(new KeyboardEvent('keydown', {key: 'End'}))");
        browser.until("the last line is seen", """
                (() => { const now = document.querySelector('.is-now'); const {top, bottom} = now.getBoundingClientRect();
                return now.textContent.includes('line 10000') && top > 0 && bottom < innerHeight; })()""");
        browser.shot("21-long-book");
        report("10,000 lines, jumps");
        assertThat(
                        browser.number(
                                "performance.getEntriesByType('resource').filter(e => e.name.includes('final.mp3')).reduce((sum, e) => sum + e.transferSize, 0)"))
                .as("bytes of an audio of %d MB that were fetched", book.durationMs() * 16 / 1_000_000)
                .isLessThan(40_000_000);
        browser.complainsOfNothing();
    }

    private void report(String what) {
        System.err.printf(
                "%s: %s; tasks that took longer than 50 ms, other processes included: %s%n",
                what, browser.busy(), browser.run("return JSON.stringify(window.held)"));
    }
}
