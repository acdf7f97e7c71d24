package io.narratix.studio.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.studio.Answer;
import io.narratix.studio.Studio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer says, also the one to a request that nobody understands. */
class AnswersIT {

    private final Studio studio = Studio.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%zz HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /api/v1/texts/a%2fb HTTP/1.1",
                "GET /api/v1/texts/a%5cb HTTP/1.1",
                "GET /api/v1/texts/%00 HTTP/1.1",
                "GET /api/v1/texts/%c0%af HTTP/1.1",
                "TRACE /api/v1/texts HTTP/1.1",
                "GET http://[ HTTP/1.1",
                "GET / HTTP/9.9"
            })
    void answersWhatItDoesNotUnderstandWithAProblemOrNothing(String line) throws IOException {
        String answer = raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotContainIgnoringCase("<html", "tomcat", "apache", "Exception");
        assertThat(answer.substring(9, 12)).isBetween("400", "505");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        if (!body.isBlank()) {
            assertThat(answer).contains("application/problem+json", "Content-Security-Policy: default-src 'none'");
            assertThat(body).contains("\"type\":\"urn:narratix:problem:", "\"detail\":\"");
        }
    }

    @Test
    void refusesAnAddressThatIsNotEncodedAsAProblem() throws IOException {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("\"type\":\"urn:narratix:problem:bad-request\"", "Encode what is special in it");
    }

    @Test
    void letsTheBrowserKeepThePageAndAskWhetherItIsStillTheSame() {
        Answer first = studio.get("/app/main.js");
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(first.header("ETag")).matches("\"[0-9a-f]{32}\"");
        assertThat(studio.get("/css/home.css").header("ETag")).isNotEqualTo(first.header("ETag"));

        Answer again = studio.get("/app/main.js", "If-None-Match", first.header("ETag"));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void opensThePageAtItsAddressAndLetsNoScriptMakeMarkup() {
        Answer page = studio.get("/");
        assertThat(page.text()).contains("<title>Narratix</title>");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self';", "require-trusted-types-for 'script'; trusted-types 'none'");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(studio.get("/nothing").status()).isEqualTo(404);
    }

    private String raw(String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), studio.uri("/").getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
