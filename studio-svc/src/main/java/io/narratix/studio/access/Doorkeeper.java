package io.narratix.studio.access;

import io.narratix.studio.web.Refusal;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request pass if whoever sends it may do what it asks for, and tells controllers who it is. */
final class Doorkeeper extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final Set<String> FOR_ALL = Set.of("/api/v1/about", "/api/v1/openapi.yaml", "/api/v1/session");

    private final Door door;

    Doorkeeper(Door door) {
        this.door = door;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (isGuarded(path)) {
            Optional<Caller> caller = caller(request);
            caller.ifPresent(known -> request.setAttribute(Caller.ATTRIBUTE, known));
            if (!FOR_ALL.contains(path)) {
                Door.require(caller.orElseThrow(Doorkeeper::unknown), scopeFor(request.getMethod(), path));
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isGuarded(String path) {
        return path.startsWith("/api/") || (path.startsWith("/actuator") && !path.startsWith("/actuator/health"));
    }

    private static Scope scopeFor(String method, String path) {
        boolean reads = method.equals("GET") || method.equals("HEAD");
        if (path.startsWith("/actuator")
                || path.startsWith("/api/v1/tokens")
                || path.startsWith("/api/v1/tenants")
                || (path.startsWith("/api/v1/webhooks") && !reads)) {
            return Scope.OPERATE;
        }
        return reads ? Scope.READ : Scope.SUBMIT;
    }

    private Optional<Caller> caller(HttpServletRequest request) throws IOException {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null) {
            return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                    ? door.caller(authorization.substring(BEARER.length()).strip())
                    : Optional.empty();
        }
        Cookie[] cookies = request.getCookies();
        for (Cookie cookie : cookies == null ? new Cookie[0] : cookies) {
            if (cookie.getName().equals(SessionController.COOKIE)) {
                return door.caller(cookie.getValue()).or(() -> anybody(request));
            }
        }
        return anybody(request);
    }

    /** Whoever comes in over the network stays outside even if this server can be reached there without a token. */
    private Optional<Caller> anybody(HttpServletRequest request) {
        return isLocal(request.getRemoteAddr()) && door.isOpen() ? Optional.of(Caller.ANYBODY) : Optional.empty();
    }

    private static boolean isLocal(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (IOException noAddress) {
            return false;
        }
    }

    private static Refusal unknown() {
        return Refusal.unauthorized("Send a token that is known here: 'Authorization: Bearer nx_...'.");
    }
}
