package io.narratix.provider;

import io.narratix.stage.ProviderFault;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.EventListener;
import okhttp3.Request;
import okhttp3.Response;

/** One call on its way: knows whether a byte of it has left, ends with its deadline, and can be broken off. */
final class Exchange {

    private static final Reading REFUSAL = Reading.whole(64 << 10);

    private final String provider;
    private final Call call;
    private final ProviderCall ordered;
    private volatile boolean sent;

    Exchange(String provider, Request request, ProviderCall ordered) {
        this.provider = provider;
        this.ordered = ordered;
        this.call = ProviderHttp.CLIENT.newCall(request);
        call.timeout().timeout(ordered.deadline().toMillis(), TimeUnit.MILLISECONDS);
        call.addEventListener(new EventListener() {
            @Override
            public void requestHeadersStart(Call begun) {
                sent = true;
            }
        });
    }

    CompletableFuture<Answer> start(Reading reading) {
        CompletableFuture<Answer> outcome = new CompletableFuture<>();
        call.enqueue(new Callback() {
            @Override
            public void onFailure(Call failed, IOException e) {
                outcome.completeExceptionally(e);
            }

            @Override
            public void onResponse(Call answered, Response response) {
                try (response) {
                    outcome.complete(response.isSuccessful() ? reading.read(response) : REFUSAL.read(response));
                } catch (IOException | RuntimeException e) {
                    outcome.completeExceptionally(e);
                }
            }
        });
        return outcome;
    }

    /** Waits for the outcome; who is interrupted breaks the call off. */
    Answer await(CompletableFuture<Answer> outcome) throws ProviderFault, InterruptedException {
        try {
            return outcome.get();
        } catch (ExecutionException failed) {
            throw fault(failed.getCause() == null ? failed : failed.getCause());
        } catch (InterruptedException stopping) {
            cancel();
            throw stopping;
        }
    }

    void cancel() {
        call.cancel();
    }

    /** What a call that broke off is: nobody can know more than whether it had left. */
    private ProviderFault fault(Throwable broken) {
        if (broken instanceof OversizedAnswer tooLong) {
            return ProviderFault.invalid(provider, tooLong.getMessage());
        }
        if (broken instanceof IOException brokenOff) {
            return fault(brokenOff);
        }
        throw new IllegalStateException("an answer of %s could not be read".formatted(provider), broken);
    }

    private ProviderFault fault(IOException broken) {
        String reason = reason(broken);
        if (!sent) {
            return ProviderFault.notSent(provider, reason, broken);
        }
        return ordered.isFree()
                ? ProviderFault.refused(provider, reason, null)
                : ProviderFault.ambiguous(provider, reason, broken);
    }

    private String reason(IOException broken) {
        if (broken instanceof InterruptedIOException && "timeout".equals(broken.getMessage())) {
            return "%s did not answer within %s".formatted(provider, ordered.deadline());
        }
        return "the call to %s broke off: %s".formatted(provider, broken.getMessage());
    }
}
