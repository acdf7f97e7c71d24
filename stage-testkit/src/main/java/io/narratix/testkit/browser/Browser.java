package io.narratix.testkit.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LoggingPreferences;

/** Chromium, as a person has it before them; a test that needs it is skipped where there is none, with its driver. */
public final class Browser implements AutoCloseable {

    private static final Path SHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> QUIET = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--mute-audio",
            "--force-color-profile=srgb");

    // Kept, since a logger that nobody holds forgets its level.
    private static final Logger SELENIUM = Logger.getLogger("org.openqa.selenium");
    private static @Nullable Browser opened;

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** The one browser of these tests, with nothing remembered: to start one takes longer than most tests. */
    public static synchronized Browser open() {
        if (opened == null) {
            opened = new Browser(start());
            Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
        }
        opened.forget();
        return opened;
    }

    /** One more, as another person has it before them; to be closed. */
    public static Browser another() {
        Browser another = new Browser(start());
        another.forget();
        return another;
    }

    private static ChromeDriver start() {
        Optional<Path> chromium = program("chromium", "google-chrome", "chromium-browser");
        Optional<Path> chromedriver = program("chromedriver");
        assumeThat(chromium).as("Chromium is installed").isPresent();
        assumeThat(chromedriver).as("ChromeDriver is installed").isPresent();
        SELENIUM.setLevel(Level.SEVERE);
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("browser", Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.orElseThrow().toString());
        options.addArguments(QUIET);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    private void forget() {
        driver.get("about:blank");
        driver.executeCdpCommand("Storage.clearCookies", Map.of());
        driver.manage().logs().get("browser");
        driver.executeCdpCommand("Performance.enable", Map.of("timeDomain", "threadTicks"));
        size(1280, 860);
        dark(false);
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    public void go(String address) {
        driver.get(address);
    }

    public void size(int width, int height) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
    }

    public void dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    public void reload() {
        driver.navigate().refresh();
    }

    /** The first element that the selector finds and that can be seen, as soon as there is one. */
    public WebElement see(String selector) {
        return await(selector)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> driver.findElements(By.cssSelector(selector)).stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    public WebElement see(String selector, String text) {
        return await(selector + " with “" + text + "”")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> driver.findElements(By.cssSelector(selector)).stream()
                                .filter(element -> element.isDisplayed()
                                        && element.getText().contains(text))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** An element that is there but not seen, such as the input of a file. */
    public WebElement hidden(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    public int count(String selector) {
        return driver.findElements(By.cssSelector(selector)).size();
    }

    public void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    /** Clicks in the middle of a rectangle that a script gives. */
    public void clickAt(String rectangle) {
        int x = (int) number("(r => r.left + r.width / 2)(" + rectangle + ")");
        int y = (int) number("(r => r.top + r.height / 2)(" + rectangle + ")");
        new Actions(driver).moveToLocation(x, y).click().perform();
    }

    /** Lets the page draw: two frames and what it does when it has nothing to do. */
    public void pause() {
        driver.executeAsyncScript(
                "const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 150)))");
    }

    /** How long the page's own thread has computed so far: the processor's time, so that nobody else's is in it. */
    public String busy() {
        List<?> metrics = (List<?>) Objects.requireNonNull(
                driver.executeCdpCommand("Performance.getMetrics", Map.of()).get("metrics"));
        return metrics.stream()
                .map(metric -> (Map<?, ?>) metric)
                .filter(metric -> String.valueOf(metric.get("name")).matches("(Task|Script|Layout)Duration"))
                .map(metric ->
                        "%s %.2f s".formatted(metric.get("name"), Double.valueOf(String.valueOf(metric.get("value")))))
                .collect(Collectors.joining(", "));
    }

    public void until(String what, String script) {
        await(what)
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> Boolean.TRUE.equals(driver.executeScript("return " + script)));
    }

    /** Returns what the script returns, which may await something. */
    public @Nullable Object run(String script, Object... given) {
        return driver.executeScript("return (async function () {" + script + "}).apply(null, arguments)", given);
    }

    public double number(String script) {
        return ((Number) driver.executeScript("return " + script)).doubleValue();
    }

    public String address() {
        return driver.getCurrentUrl();
    }

    public void shot(String name) {
        try {
            Files.createDirectories(SHOTS);
            Files.write(SHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Nothing was refused by the policy, and no script broke. Answers that are problems on purpose are not meant. */
    public void complainsOfNothing() {
        List<String> complaints = driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().equals(Level.SEVERE))
                .map(LogEntry::getMessage)
                .filter(message -> !message.contains("Failed to load resource") && !message.contains("ERR_CONNECTION"))
                .toList();
        assertThat(complaints).isEmpty();
    }

    @Override
    public void close() {
        driver.quit();
    }
}
