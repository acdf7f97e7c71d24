package io.narratix.studio.access;

import io.narratix.studio.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps out what other sites make a browser send. A request that changes something must come from our own page, or from
 * no page at all; and while the door is open the server must be called by a name of this machine, as a foreign name that
 * resolves to it is a trick (DNS rebinding).
 */
final class SameOrigin extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Door door;
    private final List<String> hosts;

    /** @param hosts further names by which the server may be called while the door is open */
    SameOrigin(Door door, List<String> hosts) {
        this.door = door;
        this.hosts = hosts.stream().map(host -> host.toLowerCase(Locale.ROOT)).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String host = String.valueOf(request.getHeader(HttpHeaders.HOST)).toLowerCase(Locale.ROOT);
        if (door.isOpen() && !isOurs(withoutPort(host))) {
            throw Refusal.forbidden(
                    "Without a token this server answers to localhost only, not to '%s'.".formatted(host));
        }
        if (!READING.contains(request.getMethod()) && isForeign(request, host)) {
            throw Refusal.forbidden("A page of another site may not change anything here.");
        }
        chain.doFilter(request, response);
    }

    private boolean isOurs(String name) {
        return LOCAL.contains(name) || hosts.contains(name);
    }

    private static boolean isForeign(HttpServletRequest request, String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !host.equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noOrigin) {
            return null;
        }
    }

    private static String withoutPort(String host) {
        int bracket = host.indexOf(']');
        int colon = host.indexOf(':', Math.max(0, bracket));
        return colon < 0 ? host : host.substring(0, colon);
    }
}
