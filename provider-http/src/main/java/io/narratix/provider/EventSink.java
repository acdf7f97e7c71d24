package io.narratix.provider;

import io.narratix.stage.ProviderFault;

/** Takes server-sent events in order, in the thread that made the call. */
@FunctionalInterface
public interface EventSink {

    /**
     * @param type the event's name; empty where the stream names none
     * @param data the event's data
     * @throws ProviderFault if the event says that the call has failed, or is none; the call is broken off
     */
    void take(String type, String data) throws ProviderFault;
}
