package io.narratix.studio.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.narratix.studio.Answer;
import io.narratix.studio.Studio;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AccessIT {

    private static final String OPERATOR = "operator-token-of-the-test";
    private static Studio guarded;

    @BeforeAll
    static void start() {
        guarded = Studio.start("narratix.studio.operator-token=" + OPERATOR, "server.address=127.0.0.1");
    }

    @AfterAll
    static void stop() {
        guarded.close();
    }

    @Test
    void letsNobodyInWithoutAToken() {
        Answer answer = guarded.get("/api/v1/texts");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(guarded.get("/api/v1/texts", "Authorization", "Bearer nx_wrong")
                        .status())
                .isEqualTo(401);
        assertThat(guarded.get("/actuator/prometheus").status()).isEqualTo(401);
        assertThat(guarded.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(guarded.get("/api/v1/about").json().get("open").asBoolean()).isFalse();
    }

    @Test
    void letsATokenDoWhatItsScopesSay() {
        String reader = issued("t-reader", "\"read\"");
        assertThat(guarded.get("/api/v1/texts", bearer(reader)).status()).isEqualTo(200);
        assertThat(submit(reader).status()).isEqualTo(403);
        assertThat(guarded.get("/api/v1/tokens", bearer(reader)).status()).isEqualTo(403);
        assertThat(guarded.post("/api/v1/webhooks", "{\"url\": \"https://example.com\"}", bearer(reader))
                        .status())
                .isEqualTo(403);
        String submitter = issued("t-submitter", "\"submit\"");
        assertThat(submit(submitter).status()).isEqualTo(201);
        assertThat(guarded.get("/api/v1/texts", bearer(submitter)).status()).isEqualTo(403);
    }

    @Test
    void keepsTenantsApart() {
        String ours = issued("ours", "\"read\", \"submit\"");
        String theirs = issued("theirs", "\"read\", \"submit\"");
        String textId = submit(ours).json().get("textId").asString();

        assertThat(guarded.get("/api/v1/texts/" + textId, bearer(ours)).status())
                .isEqualTo(200);
        assertThat(guarded.get("/api/v1/texts/" + textId, bearer(theirs)).status())
                .isEqualTo(404);
        assertThat(guarded.get("/api/v1/texts/" + textId + "/events", bearer(theirs))
                        .status())
                .isEqualTo(404);
        assertThat(guarded.get("/api/v1/texts", bearer(theirs)).json().get("texts"))
                .isEmpty();
    }

    @Test
    void forgetsARevokedTokenAtOnce() {
        Answer issued =
                guarded.post("/api/v1/tokens", "{\"name\": \"lost\", \"scopes\": [\"read\"]}", bearer(OPERATOR));
        String token = issued.json().get("token").asString();
        assertThat(guarded.get("/api/v1/texts", bearer(token)).status()).isEqualTo(200);
        assertThat(guarded.get("/api/v1/tokens", bearer(OPERATOR)).text())
                .contains("lost")
                .doesNotContain(token);

        String path = "/api/v1/tokens/" + issued.json().get("id").asString();
        assertThat(guarded.delete(path, bearer(OPERATOR)).status()).isEqualTo(204);

        assertThat(guarded.get("/api/v1/texts", bearer(token)).status()).isEqualTo(401);
        assertThat(guarded.delete(path, bearer(OPERATOR)).status()).isEqualTo(404);
    }

    @Test
    void keepsNoTokenAsItIs() {
        String token = issued("t-hashed", "\"read\"");
        assertThat(guarded.database()
                        .sql("select string_agg(t::text, ' ') from token t")
                        .query(String.class)
                        .single())
                .doesNotContain(token);
    }

    @Test
    void exchangesATokenForACookieThatOtherSitesCannotUse() {
        Answer opened = guarded.post("/api/v1/session", "", bearer(OPERATOR));
        assertThat(opened.status()).isEqualTo(204);
        String cookie = opened.header("Set-Cookie");
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict", "Path=/api");
        String session = cookie.substring(0, cookie.indexOf(';'));

        assertThat(guarded.get("/api/v1/texts", "Cookie", session).status()).isEqualTo(200);
        assertThat(guarded.post("/api/v1/texts", "{\"text\": \"Ours.\"}", "Cookie", session, "Origin", origin())
                        .status())
                .isEqualTo(201);
        assertThat(guarded.post(
                                "/api/v1/texts",
                                "{\"text\": \"Theirs.\"}",
                                "Cookie",
                                session,
                                "Origin",
                                "https://evil.example")
                        .status())
                .isEqualTo(403);
        assertThat(guarded.post(
                                "/api/v1/texts",
                                "{\"text\": \"Theirs.\"}",
                                "Cookie",
                                session,
                                "Sec-Fetch-Site",
                                "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(guarded.post("/api/v1/session", "").status()).isEqualTo(401);
    }

    @Test
    void holdsATenantToItsLimits() {
        String token = issued("limited", "\"read\", \"submit\"");
        String tenant = "/api/v1/tenants/limited";
        assertThat(guarded.put(tenant, "{\"backlog\": 1}", bearer(OPERATOR)).status())
                .isEqualTo(200);
        String textId = submit(token).json().get("textId").asString();
        Answer full = submit(token);
        assertThat(full.status()).isEqualTo(429);
        assertThat(full.header("Retry-After")).isEqualTo("30");
        assertThat(full.json().get("type").asString()).isEqualTo("urn:narratix:problem:backlog-full");
        assertThat(guarded.get(tenant, bearer(OPERATOR))
                        .json()
                        .get("unfinished")
                        .asInt())
                .isEqualTo(1);

        guarded.put(tenant, "{\"spendPerMonth\": 0.5}", bearer(OPERATOR));
        assertThat(submit(token).status()).isEqualTo(201);
        guarded.database().sql("""
                        insert into accounts.charge (run_id, stage, item, provider, product, unit, quantity, usd, first,
                            presumed)
                        select run_id, 'voice-svc', 'line 1', 'p', 'q', 'characters', 1, 0.75, true, false
                        from run where text_id = :text""").param("text", textId).update();
        assertThat(submit(token).status()).isEqualTo(402);
        assertThat(guarded.get("/api/v1/texts/" + textId, bearer(token))
                        .json()
                        .at("/cost/amount")
                        .asDouble())
                .isEqualTo(0.75);

        guarded.put(tenant, "{\"submissionsPerMinute\": 1}", bearer(OPERATOR));
        Answer fast = java.util.stream.Stream.generate(() -> submit(token))
                .limit(3)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(fast.json().get("type").asString()).isEqualTo("urn:narratix:problem:too-many-requests");
    }

    @Test
    void answersToLocalhostOnlyWhileNoTokenIsConfigured() throws IOException {
        Studio open = Studio.shared();
        assertThat(open.get("/api/v1/about").json().get("open").asBoolean()).isTrue();
        assertThat(raw(open, "GET /api/v1/texts HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(raw(open, "GET /api/v1/texts HTTP/1.1\r\nHost: localhost:1\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200");
        assertThat(open.post("/api/v1/texts", "text/plain", "Foreign.".getBytes(UTF_8), "Origin", "null")
                        .status())
                .isEqualTo(403);
    }

    private String raw(Studio studio, String request) throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), studio.uri("/").getPort())) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }

    private static String issued(String tenant, String scopes) {
        Answer answer = guarded.post(
                "/api/v1/tokens",
                "{\"tenant\": \"%s\", \"name\": \"test\", \"scopes\": [%s]}".formatted(tenant, scopes),
                bearer(OPERATOR));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("token").asString();
    }

    private static Answer submit(String token) {
        return guarded.post("/api/v1/texts", "{\"text\": \"A door slammed.\"}", bearer(token));
    }

    private static String[] bearer(String token) {
        return new String[] {"Authorization", "Bearer " + token};
    }

    private static String origin() {
        return guarded.uri("/").toString().replaceAll("/$", "");
    }
}
