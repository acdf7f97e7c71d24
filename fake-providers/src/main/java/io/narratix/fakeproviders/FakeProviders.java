package io.narratix.fakeproviders;

import io.narratix.fakeproviders.anthropic.Messages;
import io.narratix.fakeproviders.brain.Brain;
import io.narratix.fakeproviders.brain.StoryBrain;
import io.narratix.fakeproviders.elevenlabs.ElevenLabs;
import io.narratix.fakeproviders.hume.Hume;
import io.narratix.fakeproviders.ledger.Calls;
import io.narratix.fakeproviders.ledger.Ledger;
import io.narratix.fakeproviders.openai.Chat;
import io.narratix.fakeproviders.openai.Speech;
import io.narratix.fakeproviders.replicate.Replicate;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.server.Control;
import io.narratix.fakeproviders.server.HttpServer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Provider;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * All providers at one address. Every server has accounts of its own: voices kept and predictions made in one are not
 * known to another.
 */
public final class FakeProviders implements AutoCloseable {

    private final Ledger ledger;
    private final HttpServer server;
    private final ElevenLabs elevenLabs = new ElevenLabs();
    private volatile Brain brain = new StoryBrain();
    private final Control control;

    private FakeProviders(int port, Ledger ledger) throws IOException {
        this.ledger = ledger;
        control = new Control(
                ledger, script -> elevenLabs.allowVoices(script.account().voices()));
        server = HttpServer.start(port, endpoints(), ledger, control);
    }

    /** On any free port, with a ledger in memory. */
    public static FakeProviders start() throws IOException {
        return new FakeProviders(0, Ledger.inMemory());
    }

    /** @param port 0 for any that is free */
    public static FakeProviders start(int port, Path ledger) throws IOException {
        return new FakeProviders(port, Ledger.in(ledger));
    }

    /** The address that a client is given as the provider's own: {@code http://127.0.0.1:8080/openai/v1}. */
    public URI address(Provider provider) {
        return URI.create(server.address() + provider.basePath());
    }

    public URI address() {
        return server.address();
    }

    /** All calls so far, those under way among them. */
    public Calls calls() {
        return ledger.calls();
    }

    /** Who answers in the models' place from now on. */
    public void brain(Brain next) {
        brain = next;
    }

    /** What is done to the calls that arrive from now on. Its counts begin anew. */
    public void script(Script next) {
        control.follow(next);
    }

    @Override
    public void close() throws IOException {
        server.close();
        ledger.close();
    }

    private List<Endpoint> endpoints() {
        Brain current = question -> brain.answer(question);
        List<Endpoint> endpoints = new ArrayList<>(new Messages(current).endpoints());
        endpoints.addAll(new Chat(current).endpoints());
        endpoints.addAll(new Speech().endpoints());
        endpoints.addAll(elevenLabs.endpoints());
        endpoints.addAll(new Replicate().endpoints());
        endpoints.addAll(new Hume().endpoints());
        return endpoints;
    }
}
