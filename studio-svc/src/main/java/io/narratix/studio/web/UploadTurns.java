package io.narratix.studio.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes so many large bodies at the same time and no more: each is held in memory, as text or as what was unpacked from a
 * document, so their number bounds what is needed. Small ones don't wait for a turn.
 */
final class UploadTurns extends OncePerRequestFilter {

    /** In bytes. */
    private static final long SMALL = 256 * 1024;

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Semaphore turns;

    UploadTurns(int atOnce) {
        this.turns = new Semaphore(atOnce);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isLarge(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (!turns.tryAcquire()) {
            // The body stays unread, so nothing more can be understood on this connection.
            response.setHeader("Connection", "close");
            throw Refusal.tooManyRequests(
                    "Too many large stories are being handed in at the same time. Try again in %d seconds."
                            .formatted(A_MOMENT.toSeconds()),
                    A_MOMENT);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            turns.release();
        }
    }

    /** Whoever does not say how much it is may send much. */
    private static boolean isLarge(HttpServletRequest request) {
        return request.getContentLengthLong() > SMALL || request.getHeader("Transfer-Encoding") != null;
    }
}
