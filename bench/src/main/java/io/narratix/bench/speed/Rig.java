package io.narratix.bench.speed;

import io.narratix.fakeproviders.FakeProviders;
import io.narratix.fakeproviders.brain.StoryBrain;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.RegistrySettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services at work for the fake providers, and the two ends at which they are measured. */
final class Rig implements AutoCloseable {

    private final FakeProviders providers;
    private final Services services;
    private final RecordCodec codec;
    private final Desk desk;
    private final Watch watch;

    private Rig(FakeProviders providers, Services services) {
        this.providers = providers;
        this.services = services;
        this.codec = RecordCodec.of(RegistrySettings.of(services.address().registry()));
        this.desk = new Desk(services.address(), codec);
        this.watch = new Watch(services.address());
    }

    /**
     * Starts everything on an empty or an earlier folder.
     *
     * @param settings besides those that lead to the fake providers, over which they win
     */
    static Rig start(Path home, Path data, Map<String, String> settings, List<String> options) throws IOException {
        Files.createDirectories(data);
        FakeProviders providers = FakeProviders.start();
        providers.brain(new Takes(new StoryBrain()));
        Map<String, String> all = new LinkedHashMap<>(hiring(providers));
        all.putAll(settings);
        try {
            return new Rig(providers, Services.start(home, data, all, options));
        } catch (IOException | RuntimeException failed) {
            providers.close();
            throw failed;
        }
    }

    FakeProviders providers() {
        return providers;
    }

    /** As long as the process lives no voice is sent away for want of room. */
    void script(Script script) {
        Script.Account account = new Script.Account(script.account().limits(), 100_000);
        providers.script(new Script(script.tempo(), account, script.rules()));
    }

    Services services() {
        return services;
    }

    Desk desk() {
        return desk;
    }

    Watch watch() {
        return watch;
    }

    @Override
    public void close() throws IOException {
        watch.close();
        desk.close();
        codec.close();
        services.close();
        providers.close();
    }

    /** The settings that lead the services to the fake providers. */
    static Map<String, String> hiring(FakeProviders providers) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("narratix.text-analysis.providers", "anthropic");
        settings.put("narratix.audio-analysis.providers", "anthropic");
        settings.put("narratix.voice.providers", "elevenlabs");
        settings.put("narratix.music.providers", "elevenlabs");
        settings.put("narratix.sfx.providers", "elevenlabs");
        settings.put(
                "narratix.anthropic.base-url",
                providers.address(Provider.ANTHROPIC).toString());
        settings.put("narratix.anthropic.api-key", "any");
        settings.put(
                "narratix.elevenlabs.base-url",
                providers.address(Provider.ELEVENLABS).toString());
        settings.put("narratix.elevenlabs.api-key", "any");
        return settings;
    }
}
