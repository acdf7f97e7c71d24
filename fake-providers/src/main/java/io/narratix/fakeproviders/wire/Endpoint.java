package io.narratix.fakeproviders.wire;

import java.util.Map;

/**
 * One call of a provider.
 *
 * @param name as scripts and ledgers call it: {@code messages}
 */
public record Endpoint(Provider provider, String name, PathTemplate path, Answering answering) {

    public static Endpoint get(Provider provider, String name, String path, Answering answering) {
        return new Endpoint(provider, name, PathTemplate.of("GET " + path), answering);
    }

    public static Endpoint post(Provider provider, String name, String path, Answering answering) {
        return new Endpoint(provider, name, PathTemplate.of("POST " + path), answering);
    }

    public static Endpoint delete(Provider provider, String name, String path, Answering answering) {
        return new Endpoint(provider, name, PathTemplate.of("DELETE " + path), answering);
    }

    /** Does what the call is there for. Called by any number of threads at once. */
    @FunctionalInterface
    public interface Answering {

        /**
         * @param path what stood at the named places of the path
         * @throws Refused if the provider would not do it
         */
        Answer answer(Request request, Map<String, String> path);
    }
}
