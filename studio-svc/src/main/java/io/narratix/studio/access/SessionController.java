package io.narratix.studio.access;

import io.narratix.studio.web.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exchanges a token for a cookie, as browsers send no header of ours for sound, streams and downloads. */
@RestController
@RequestMapping("/api/v1/session")
class SessionController {

    static final String COOKIE = "narratix_session";

    private static final String BEARER = "Bearer ";
    private static final Duration LASTS = Duration.ofDays(30);

    private final Door door;

    SessionController(Door door) {
        this.door = door;
    }

    @PostMapping
    ResponseEntity<Void> open(
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, defaultValue = "") String authorization,
            HttpServletRequest request) {
        String token = authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        if (door.caller(token).isEmpty()) {
            throw Refusal.unauthorized("Send the token in the header 'Authorization: Bearer nx_...'.");
        }
        return cookie(token, LASTS, request);
    }

    @DeleteMapping
    ResponseEntity<Void> close(HttpServletRequest request) {
        return cookie("", Duration.ZERO, request);
    }

    private static ResponseEntity<Void> cookie(String value, Duration lasts, HttpServletRequest request) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/api")
                .maxAge(lasts)
                .build();
        return ResponseEntity.noContent()
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .build();
    }
}
