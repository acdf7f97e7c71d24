package io.narratix.studio.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what the filters behind it refuse in the same way as what controllers refuse. */
final class RefusalFilter extends OncePerRequestFilter {

    private final HandlerExceptionResolver resolver;

    RefusalFilter(HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (Refusal | DataAccessException | CannotCreateTransactionException refused) {
            if (response.isCommitted() || resolver.resolveException(request, response, null, refused) == null) {
                throw refused;
            }
        }
    }
}
