package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.testkit.browser.Browser;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** From a story that is dropped to a drama that is heard, and heard in another voice: with nothing standing in. */
@SuppressWarnings("NullAway.Init") // set before each test
class FrontDoorIT {

    /** Whatever the page plays can be asked for its time. */
    private static final String LISTEN_IN = """
            const Real = window.Audio;
            window.Audio = class extends Real { constructor(...of) { super(...of); window.sounding ??= this; } };""";

    /** What was lit when, in milliseconds of what was heard then. */
    private static final String WATCH_THE_LAMP = """
            window.lit = [];
            const look = () => {
              const [word] = CSS.highlights.get('now') ?? [];
              if (word) window.lit.push([Math.round(window.sounding.currentTime * 1000), word.toString()]);
              requestAnimationFrame(look);
            };
            requestAnimationFrame(look);""";

    @TempDir
    Path data;

    private final StringWriter said = new StringWriter();
    private Browser browser;
    private Browser other;
    private Served studio;

    @BeforeEach
    void open() throws IOException {
        browser = Browser.open();
        other = Browser.another();
        studio = Served.start(data);
    }

    @AfterEach
    void close() throws InterruptedException {
        if (studio != null) {
            studio.close();
        }
        if (other != null) {
            other.close();
        }
    }

    @Test
    void leadsFromADroppedStoryThroughAKilledServerToAnotherVoice() throws Exception {
        dropTheStory();
        other.go(browser.address());
        goOnAfterTheServerIsKilled();
        assertThat(lanes(other)).isEqualTo(lanes(browser));
        listenAndReadAlong();
        hearTheWordThatIsClicked();
        giveTomAnotherVoice();
        produceFromTheCommandLine();
        letNobodyInWithoutAToken();
    }

    private void dropTheStory() throws Exception {
        browser.go(studio.address());
        browser.see(".empty", "No story yet");
        browser.shot("01-home");
        browser.run("""
                const file = new File([arguments[0]], 'the-clockmaker.txt', {type: 'text/plain'});
                const dropped = new DataTransfer();
                dropped.items.add(file);
                document.querySelector('.zone').dispatchEvent(new DragEvent('drop', {dataTransfer: dropped, bubbles: true}));""", Files.readString(ProduceIT.story()));
        assertThat(browser.see(".promise-title").getText()).contains("The Clockmaker", "66 words");
        assertThat(browser.see(".figures").getText()).contains("Length", "Ready in", "free");
        browser.shot("02-hand-in");
        browser.see("button[type=submit]", "Produce it").click();
        browser.see(".lane[data-state=RUNNING]");
    }

    private void goOnAfterTheServerIsKilled() throws Exception {
        browser.until(
                "some lines are spoken", "/[2-9] of 13 lines/.test(document.querySelector('.board').textContent)");
        browser.shot("03-live");
        studio.kill();
        assertThat(browser.see("#notice").getText()).contains("cannot be reached");
        browser.shot("04-away");
        studio.startAgain();
        for (Browser each : List.of(browser, other)) {
            each.see("a.button-large", "Listen");
            each.until("the notice is gone", "document.getElementById('notice').hidden");
        }
        browser.shot("05-ready");
    }

    private static String lanes(Browser browser) {
        browser.until("it is all told", "document.querySelector('.board').textContent.includes('13 of 13 lines')");
        return browser.see(".board").getText();
    }

    private void listenAndReadAlong() {
        browser.run(LISTEN_IN);
        browser.see("a.button-large", "Listen").click();
        browser.until("it is heard", "window.sounding.currentTime > 2");
        browser.run(WATCH_THE_LAMP);
        browser.until("words have been lit", "new Set(window.lit.map(([, word]) => word)).size > 8");
        browser.shot("06-listening");
        // A frame late at most, and some slack for a machine that is busy: the lamp is drawn after the clock was read.
        assertThat((List<?>) browser.run("""
                const lines = (await (await fetch(document.querySelector('.downloads a[href*="timeline.json"]').href)).json()).lines;
                const words = lines.flatMap(line => line.words);
                return window.lit.filter(([at, lit]) =>
                    !words.some(word => word.text === lit && at >= word.startMs - 150 && at <= word.endMs + 1000));"""))
                .as("words that were lit when they were not heard, of %s", browser.run("return window.lit.length"))
                .isEmpty();
    }

    private void hearTheWordThatIsClicked() {
        browser.run("""
                const text = [...document.querySelectorAll('.script-text')].find(line => line.textContent.includes('tower'));
                text.scrollIntoView({block: 'center', behavior: 'instant'});
                const range = document.createRange();
                const at = text.textContent.indexOf('tower');
                range.setStart(text.firstChild, at); range.setEnd(text.firstChild, at + 5);
                window.tower = range.getBoundingClientRect();
                window.lit = [];""");
        browser.clickAt("window.tower");
        browser.until("the word is lit", "window.lit.some(([, word]) => word === 'tower')");
        assertThat(browser.number("window.lit.find(([, word]) => word === 'tower')[0]"))
                .isGreaterThan(10_000);
    }

    private void giveTomAnotherVoice() {
        browser.press("k");
        browser.see(".play[aria-label=Play]");
        browser.see(".tab", "Change").click();
        browser.see(".roles li:nth-child(3)", "Tom");
        browser.see(".roles li:nth-child(3) > .button", "Another voice").click();
        browser.see("dialog .voices li:not(.is-chosen) .button", "Choose").click();
        assertThat(browser.see(".tray").getText()).contains("1 change", "4 lines will be spoken anew");
        browser.shot("07-change");
        browser.see(".tray button", "Make it again").click();
        browser.see("a.button-large", "Listen");
        browser.shot("08-made-again");
        assertThat(browser.run("""
                        const id = location.hash.split('/')[2];
                        const {stages} = await (await fetch(`api/v1/texts/${id}`)).json();
                        return Object.fromEntries(stages.filter(({stage}) => stage !== 'assembly-svc')
                            .map(({stage, finished, recalled}) => [stage, `${finished} made, ${recalled} recalled`]));"""))
                .isEqualTo(Map.of(
                        "text-analysis-svc", "0 made, 1 recalled",
                        "voice-svc", "4 made, 9 recalled",
                        "audio-analysis-svc", "0 made, 1 recalled",
                        "music-svc", "0 made, 1 recalled",
                        "sfx-svc", "0 made, 1 recalled"));
        browser.complainsOfNothing();
    }

    /** The folder is in use: the story goes to whoever uses it. */
    private void produceFromTheCommandLine() throws IOException {
        Path story = Files.writeString(data.resolve("short-one.txt"), "Hush. A door slammed.");
        browser.go(studio.address());

        assertThat(narratix("produce", story, "--out", data.resolve("dramas"), "--data", data))
                .as(said::toString)
                .isZero();

        assertThat(data.resolve("dramas/short-one/final.mp3")).isNotEmptyFile();
        assertThat(said.toString())
                .contains(
                        "watch it at " + studio.address() + "#/texts/short-one-", "in a browser: " + studio.address());
        browser.see(".book[data-state=COMPLETED]", "short one")
                .findElement(By.tagName("a"))
                .click();
        browser.see(".text-title", "short one");
    }

    private void letNobodyInWithoutAToken() {
        said.getBuffer().setLength(0);
        assertThat(narratix("tokens", "issue", "me", "--scope", "read,operate", "--studio", studio.address()))
                .as(said::toString)
                .isZero();
        String token = said.toString().strip();
        assertThat(token).startsWith("nx_");

        assertThat(narratix("tokens", "list", "--studio", studio.address())).isEqualTo(1);
        assertThat(said.toString()).contains("Send a token that is known here");
        assertThat(narratix("tokens", "list", "--studio", studio.address(), "--token", token))
                .isZero();
        assertThat(said.toString()).contains("me", "operate,read", "issued");

        browser.reload();
        browser.see("dialog input").sendKeys(token, Keys.ENTER);
        browser.see(".text-title", "short one");
        browser.shot("09-with-a-token");
    }

    private int narratix(Object... arguments) {
        PrintWriter screen = new PrintWriter(said, true);
        return Narratix.commandLine()
                .setOut(screen)
                .setErr(screen)
                .execute(Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
    }
}
