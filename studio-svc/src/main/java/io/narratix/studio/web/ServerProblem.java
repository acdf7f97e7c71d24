package io.narratix.studio.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * What the web server answers by itself, because it could not even tell what is asked for: a problem as all others, in the
 * place of a page in HTML. Nothing of the request is repeated.
 */
public final class ServerProblem extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            HttpServletResponse answer = response.getResponse();
            SafeHeaders.on(answer);
            answer.setHeader("Cache-Control", "no-store");
            answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getReporter().write(problem(HttpStatus.resolve(response.getStatus()), response.getStatus()));
            response.finishResponse();
        } catch (IOException gone) {
            // Whoever asked does not listen any more.
        }
    }

    private static String problem(@Nullable HttpStatus known, int status) {
        boolean ours = status >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        String title = known == null ? "Refused" : known.getReasonPhrase();
        String type = known == null ? "bad-request" : Problems.typeOf(known);
        return """
                {"type":"%s","title":"%s","status":%d,"detail":"%s"}""".formatted(
                        Problems.TYPES + type,
                        title,
                        status,
                        ours
                                ? "Something is wrong on our side; the log says what."
                                : "The request line, a header or the address is not as HTTP has it."
                                        + " Encode what is special in it.");
    }
}
