package io.narratix.studio.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.testkit.browser.Browser;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By day and by night, on a desk and on a telephone; and stories that are no good. */
class LooksIT {

    private static final String HOSTILE =
            "</title><script>window.harmed=1</script><img src=x onerror=\"window.harmed=1\">";

    private final Browser browser = Browser.open();
    private Shelf shelf;
    private StandInStudio studio;

    @BeforeEach
    void open() throws IOException {
        shelf = new Shelf(Dramas.made());
        shelf.add("made", Dramas.made(), System.currentTimeMillis() - 3_600_000);
        studio = new StandInStudio(shelf, 0).start();
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @ParameterizedTest
    @CsvSource({"360, 740, false", "360, 740, true", "768, 1024, false", "1280, 860, true"})
    void fitsEveryScreenByDayAndByNight(int width, int height, boolean dark) {
        browser.size(width, height);
        browser.dark(dark);
        String name = "30-%d-%s".formatted(width, dark ? "dark" : "light");
        browser.go(studio.address());
        browser.see(".book");
        fits(name + "-home");
        for (String part : new String[] {"listen", "production", "change"}) {
            browser.go(studio.address() + "#/texts/made/" + part);
            browser.see(part.equals("listen") ? ".deck .play" : part.equals("change") ? ".roles" : ".board");
            fits(name + "-" + part);
        }
        browser.complainsOfNothing();
    }

    private void fits(String name) {
        browser.pause();
        browser.shot(name);
        assertThat(browser.number("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("what %s is wider than the screen", name)
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/listen", "/production", "/change"})
    void showsAStoryThatIsHtmlAndScriptAsItIs(String part) throws IOException {
        Drama drama = Dramas.ruled(HOSTILE, HOSTILE + " said the fox.\n" + HOSTILE + " \"Quite so.\"");
        shelf.add("hostile", drama, System.currentTimeMillis() - 3_600_000);
        browser.go(studio.address() + (part.isEmpty() ? "" : "#/texts/hostile" + part));
        browser.see(part.isEmpty() ? ".book-title" : ".text-title", HOSTILE);
        if (part.equals("/listen")) {
            browser.see(".script-text", HOSTILE);
        }
        assertThat(browser.run("return window.harmed === undefined && document.images.length === 0"))
                .isEqualTo(true);
        assertThat(browser.count("main script")).isZero();
        browser.complainsOfNothing();
    }
}
