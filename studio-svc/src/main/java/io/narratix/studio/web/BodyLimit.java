package io.narratix.studio.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses a body that is too large: by what it says of itself before a byte is read, and, if it says nothing, as soon as
 * it has grown too large.
 */
final class BodyLimit extends OncePerRequestFilter {

    private final long maxUpload;
    private final long maxBody;

    /**
     * @param maxUpload in bytes, for forms
     * @param maxBody in bytes, for all else
     */
    BodyLimit(long maxUpload, long maxBody) {
        this.maxUpload = maxUpload;
        this.maxBody = maxBody;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean form = isForm(request);
        long most = form ? maxUpload : maxBody;
        if (request.getContentLengthLong() > most) {
            // The rest of the body stays unread, so nothing more can be understood on this connection.
            response.setHeader("Connection", "close");
            throw refusal(most);
        }
        // The server counts the bytes of a form itself while it stores the parts.
        chain.doFilter(form ? request : new Counted(request, most), response);
    }

    static Refusal refusal(long most) {
        String bound = most > 0 ? "at most %,d bytes are taken".formatted(most) : "it is more than is taken";
        return Refusal.tooLarge("The body is too large: %s. Split the story into parts.".formatted(bound));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
    }

    private static final class Counted extends HttpServletRequestWrapper {

        private final long most;

        Counted(HttpServletRequest request, long most) {
            super(request);
            this.most = most;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), most);
        }
    }

    private static final class CountedStream extends ServletInputStream {

        private final ServletInputStream in;
        private final long most;
        private long read;

        CountedStream(ServletInputStream in, long most) {
            this.in = in;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = in.read(target, offset, length);
            count(Math.max(0, count));
            return count;
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }

        private void count(int more) {
            read += more;
            if (read > most) {
                throw refusal(most);
            }
        }
    }
}
