package io.narratix.provider;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** A body that ends with {@link OversizedAnswer} when more comes than is allowed, unpacked. */
final class BoundedBody extends ResponseBody {

    private final ResponseBody body;
    private final BufferedSource source;

    private BoundedBody(ResponseBody body, long mostBytes) {
        this.body = body;
        this.source = Okio.buffer(new ForwardingSource(body.source()) {
            private long left = mostBytes;

            @Override
            public long read(Buffer sink, long count) throws IOException {
                long read = super.read(sink, count);
                left -= Math.max(0, read);
                if (left < 0) {
                    throw new OversizedAnswer(mostBytes);
                }
                return read;
            }
        });
    }

    static ResponseBody of(Response response, long mostBytes) {
        return new BoundedBody(response.body(), mostBytes);
    }

    @Override
    public @Nullable MediaType contentType() {
        return body.contentType();
    }

    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public BufferedSource source() {
        return source;
    }
}
