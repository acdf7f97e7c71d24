package io.narratix.fakeproviders.ledger;

import io.narratix.fakeproviders.wire.Provider;

/**
 * What a call was about.
 *
 * @param endpoint the call's name, {@code unknown} where there is none such
 * @param item the same for calls that ask for the same thing
 * @param key tells the client's keys apart, empty where none was sent
 * @param bytes of the request's body
 */
public record Asked(Provider provider, String endpoint, String item, String key, int bytes) {}
