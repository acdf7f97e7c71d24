package io.narratix.provider;

import io.narratix.stage.ProviderFault;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Response;

/** How the answer to one call is read. */
interface Reading {

    /** Reads the response to its end, in the client's thread. */
    Answer read(Response response) throws IOException;

    /** What the caller's thread does until the response is read. */
    default void follow(CompletableFuture<?> end) throws ProviderFault, InterruptedException {}

    /** All of it, before anything is made of it. */
    static Reading whole(long mostBytes) {
        return response ->
                Answer.of(response, BoundedBody.of(response, mostBytes).byteString());
    }
}
