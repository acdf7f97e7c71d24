package io.narratix.provider;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** The one HTTP client of the process, with the one connection pool. */
final class ProviderHttp {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int IDLE_CONNECTIONS = 24;
    /** Shorter than servers keep theirs: a connection that died unseen makes a call look as if it had been sent. */
    private static final int KEPT_SECONDS = 20;
    /** How many calls there may be is for {@link Permits} to say. */
    private static final int UNBOUNDED = 100_000;

    static final OkHttpClient CLIENT = client();

    private ProviderHttp() {}

    private static OkHttpClient client() {
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setMaxRequests(UNBOUNDED);
        dispatcher.setMaxRequestsPerHost(UNBOUNDED);
        return new OkHttpClient.Builder()
                .dispatcher(dispatcher)
                .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, KEPT_SECONDS, TimeUnit.SECONDS))
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .build();
    }
}
