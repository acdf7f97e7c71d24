package io.narratix.studio.web;

import io.narratix.schemas.RegistryUnavailable;
import io.narratix.stage.StoreUnavailable;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every answer that is not a success is a problem (RFC 9457) of a type that programs can tell apart. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    static final String TYPES = "urn:narratix:problem:";
    private static final Duration OUTAGE = Duration.ofSeconds(10);

    @ExceptionHandler
    ResponseEntity<Object> refused(Refusal refusal) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(refusal.status(), refusal.getMessage());
        problem.setType(URI.create(TYPES + refusal.type()));
        problem.setTitle(refusal.title());
        return ResponseEntity.status(refusal.status()).headers(headers(refusal)).body(problem);
    }

    @ExceptionHandler({
        DataAccessResourceFailureException.class,
        TransientDataAccessException.class,
        CannotCreateTransactionException.class,
        RegistryUnavailable.class,
        StoreUnavailable.class
    })
    ResponseEntity<Object> away(Exception outage) {
        LOG.warn("A request cannot be answered at the moment: {}", outage.getMessage());
        return refused(Refusal.unavailable(
                "Something that is needed for this cannot be reached. Try again in %d seconds."
                        .formatted(OUTAGE.toSeconds()),
                OUTAGE));
    }

    @ExceptionHandler
    ResponseEntity<Object> broken(Exception bug) {
        LOG.error("A request broke the studio", bug);
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.INTERNAL_SERVER_ERROR, "Something is wrong on our side; the log says what.");
        problem.setType(URI.create(TYPES + "internal"));
        return ResponseEntity.internalServerError().body(problem);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMaxUploadSizeExceededException(
            MaxUploadSizeExceededException tooLarge, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return refused(BodyLimit.refusal(tooLarge.getMaxUploadSize()));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception cause, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
            if (inner instanceof Refusal refusal) {
                return refused(refusal);
            }
        }
        Object said = body == null && cause instanceof ErrorResponse response ? response.getBody() : body;
        if (said instanceof ProblemDetail problem) {
            problem.setType(URI.create(TYPES + typeOf(status)));
        }
        return super.handleExceptionInternal(cause, said, headers, status, request);
    }

    static String typeOf(HttpStatusCode code) {
        HttpStatus status = HttpStatus.resolve(code.value());
        if (status == null) {
            return "bad-request";
        }
        return switch (status) {
            case UNSUPPORTED_MEDIA_TYPE -> "unsupported-type";
            case CONTENT_TOO_LARGE -> "too-large";
            case INTERNAL_SERVER_ERROR -> "internal";
            case SERVICE_UNAVAILABLE -> "unavailable";
            case UNPROCESSABLE_CONTENT -> "invalid";
            default -> status.name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    private static HttpHeaders headers(Refusal refusal) {
        HttpHeaders headers = new HttpHeaders();
        Duration retryAfter = refusal.retryAfter();
        if (retryAfter != null) {
            headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        if (refusal.status() == HttpStatus.UNAUTHORIZED) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return headers;
    }
}
