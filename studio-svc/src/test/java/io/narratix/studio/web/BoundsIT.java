package io.narratix.studio.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.narratix.stage.FolderArtifacts;
import io.narratix.studio.Answer;
import io.narratix.studio.Studio;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BoundsIT {

    private static final long A_GIGABYTE = 1L << 30;
    private static Studio small;

    @BeforeAll
    static void start() {
        small = Studio.start(
                "narratix.studio.max-body=1KB",
                "narratix.studio.max-upload=4KB",
                "narratix.studio.backlog=1",
                "narratix.studio.uploads=1");
    }

    @AfterAll
    static void stop() {
        small.close();
    }

    @Test
    void refusesAGigabyteBeforeOneByteOfItIsSent() throws IOException {
        assertThat(answerTo("Content-Length: " + A_GIGABYTE, "text/plain")).startsWith("HTTP/1.1 413");
        assertThat(answerTo("Content-Length: " + A_GIGABYTE, "multipart/form-data; boundary=b"))
                .startsWith("HTTP/1.1 413");
    }

    @Test
    void refusesAnEndlessBodyAsSoonAsItIsTooLong() throws IOException {
        try (Socket socket = socket()) {
            OutputStream out = socket.getOutputStream();
            out.write(head("Transfer-Encoding: chunked", "text/plain"));
            byte[] chunk = ("400\r\n" + "a".repeat(1024) + "\r\n").getBytes(US_ASCII);
            for (int i = 0; i < 3; i++) {
                out.write(chunk);
            }
            out.flush();
            assertThat(firstLine(socket)).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void takesAsManyLargeBodiesAtTheSameTimeAsItHasRoomFor() throws IOException {
        try (Socket first = holdingTheTurn()) {
            first.getOutputStream().write("8\r\nslammed.\r\n0\r\n\r\n".getBytes(US_ASCII));
            first.getOutputStream().flush();
            assertThat(firstLine(first)).startsWith("HTTP/1.1 200");
        }
        await().untilAsserted(() -> assertThat(large()).startsWith("HTTP/1.1 200"));
    }

    /** Estimates hand nothing in: the backlog has no part in this. */
    private static Socket holdingTheTurn() throws IOException {
        for (int tries = 0; tries < 100; tries++) {
            Socket first = socket();
            first.getOutputStream().write(head("/api/v1/estimates", "Transfer-Encoding: chunked", "text/plain"));
            first.getOutputStream().write("7\r\nA door \r\n".getBytes(US_ASCII));
            first.getOutputStream().flush();
            if (large().startsWith("HTTP/1.1 429")) {
                return first;
            }
            // The other one came in before it, and it was refused.
            first.close();
        }
        throw new AssertionError("no large body is refused while another one is taken");
    }

    private static String large() throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(head("/api/v1/estimates", "Transfer-Encoding: chunked", "text/plain"));
            socket.getOutputStream().write("5\r\nHush.\r\n0\r\n\r\n".getBytes(US_ASCII));
            socket.getOutputStream().flush();
            return firstLine(socket);
        }
    }

    @Test
    void takesNoMoreWhileTheBacklogIsFull() {
        Answer first = small.post("/api/v1/texts", "{\"text\": \"One.\"}");
        Answer second = small.post("/api/v1/texts", "{\"text\": \"Two.\"}");

        assertThat(first.status()).isIn(201, 429);
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("Retry-After")).isEqualTo("30");
        assertThat(second.json().get("detail").asString()).contains("Try again in 30 seconds");
    }

    @Test
    void keepsNothingOfWhatIsRefused(@TempDir Path elsewhere) throws IOException {
        small.post("/api/v1/texts", "{\"text\": \"One.\"}");
        String story = "Nobody takes this one: " + UUID.randomUUID();

        assertThat(small.post("/api/v1/texts", "text/plain", story.getBytes(UTF_8))
                        .status())
                .isEqualTo(429);

        String kept = new FolderArtifacts(elsewhere)
                .put(story.getBytes(UTF_8), "text/plain")
                .getSha256();
        try (Stream<Path> files = Files.walk(small.place().artifacts())) {
            assertThat(files).noneMatch(file -> file.endsWith(kept));
        }
    }

    @Test
    void remembersAKeyThoughTheBacklogIsFull() {
        String key = UUID.randomUUID().toString();
        try (Studio own = Studio.start("narratix.studio.backlog=1")) {
            Answer first = own.post("/api/v1/texts", "{\"text\": \"One.\"}", "Idempotency-Key", key);
            Answer again = own.post("/api/v1/texts", "{\"text\": \"One.\"}", "Idempotency-Key", key);
            Answer another = own.post("/api/v1/texts", "{\"text\": \"Two.\"}");

            assertThat(first.status()).isEqualTo(201);
            assertThat(again.status()).isEqualTo(201);
            assertThat(again.json().get("textId")).isEqualTo(first.json().get("textId"));
            assertThat(another.status()).isEqualTo(429);
        }
    }

    @Test
    void answersEverythingThatIsWrongWithAProblem() {
        Answer tooLarge =
                small.post("/api/v1/texts", "text/plain", "a".repeat(2_000).getBytes(UTF_8));
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.json().get("type").asString()).isEqualTo("urn:narratix:problem:too-large");
        Answer noObject = small.post("/api/v1/texts", "[]");
        assertThat(noObject.status()).isEqualTo(400);
        assertThat(noObject.header("Content-Type")).startsWith("application/problem+json");
    }

    private static String answerTo(String lengthHeader, String type) throws IOException {
        try (Socket socket = socket()) {
            socket.getOutputStream().write(head(lengthHeader, type));
            socket.getOutputStream().flush();
            return firstLine(socket);
        }
    }

    private static Socket socket() throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), small.uri("/").getPort());
        socket.setSoTimeout(20_000);
        return socket;
    }

    private static byte[] head(String lengthHeader, String type) {
        return head("/api/v1/texts", lengthHeader, type);
    }

    private static byte[] head(String path, String lengthHeader, String type) {
        return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n"
                .formatted(path, type, lengthHeader)
                .getBytes(US_ASCII);
    }

    private static String firstLine(Socket socket) throws IOException {
        return String.valueOf(new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine());
    }
}
