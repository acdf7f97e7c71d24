package io.narratix.schemas;

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.Credentials;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.apache.kafka.common.config.ConfigException;

/** HTTP to the registry: one deadline over each whole call, answers of at most 4 MiB, the urls tried in turn. */
final class RegistryCalls implements AutoCloseable {

    private static final int MOST_BYTES = 4 << 20;
    private static final MediaType TYPE = MediaType.get("application/vnd.schemaregistry.v1+json");

    private final RegistrySettings settings;
    private final OkHttpClient http;
    private volatile int preferred;

    RegistryCalls(RegistrySettings settings, OkHttpClient base) {
        this.settings = settings;
        OkHttpClient.Builder http = base.newBuilder()
                .callTimeout(settings.timeout())
                .connectTimeout(settings.timeout())
                .readTimeout(settings.timeout())
                .followRedirects(false)
                .retryOnConnectionFailure(true);
        settings.trustStore().ifPresent(store -> trust(http, store));
        this.http = http.build();
    }

    RegistryAnswer get(String path) {
        return answered(path, new Request.Builder());
    }

    RegistryAnswer post(String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        return answered(path, new Request.Builder().post(RequestBody.create(body, TYPE)));
    }

    @Override
    public void close() {
        http.connectionPool().evictAll();
    }

    private RegistryAnswer answered(String path, Request.Builder request) {
        List<URI> urls = settings.urls();
        IOException failure = new IOException("nobody was asked");
        int first = preferred;
        for (int attempt = 0; attempt < urls.size(); attempt++) {
            int candidate = (first + attempt) % urls.size();
            try {
                RegistryAnswer answer = call(request, urls.get(candidate), path);
                preferred = candidate;
                return answer;
            } catch (IOException e) {
                e.addSuppressed(failure);
                failure = e;
            }
        }
        throw new RegistryUnavailable(
                "the schema registry at %s does not answer: %s".formatted(urls, failure.getMessage()), failure);
    }

    private RegistryAnswer call(Request.Builder request, URI url, String path) throws IOException {
        request.url(url + path).header("Accept", TYPE + ", application/json");
        settings.credentials()
                .ifPresent(user -> request.header("Authorization", Credentials.basic(user.user(), user.password())));
        try (Response response = http.newCall(request.build()).execute()) {
            if (response.code() >= 500 || response.code() == 429 || response.code() == 408) {
                throw new IOException("it answered " + response.code());
            }
            return RegistryAnswer.of(response.code(), capped(response.body().byteStream()));
        }
    }

    private static String capped(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new IOException("its answer is longer than " + MOST_BYTES + " bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void trust(OkHttpClient.Builder http, RegistrySettings.TrustStore store) {
        try (InputStream file = new FileInputStream(store.location().toFile())) {
            KeyStore certificates = KeyStore.getInstance(KeyStore.getDefaultType());
            certificates.load(file, store.password().toCharArray());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(certificates);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            http.sslSocketFactory(tls.getSocketFactory(), (X509TrustManager) trust.getTrustManagers()[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw new ConfigException("schema.registry.ssl.truststore.location can't be read: " + e.getMessage());
        }
    }
}
