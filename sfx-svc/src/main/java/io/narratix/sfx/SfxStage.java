package io.narratix.sfx;

import io.narratix.events.Clip;
import io.narratix.events.EffectGenerated;
import io.narratix.events.EffectIdentified;
import io.narratix.events.Failure;
import io.narratix.events.PlacedEffect;
import io.narratix.schemas.Topics;
import io.narratix.sound.Wav;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Desk;
import io.narratix.stage.GatheredStage;
import io.narratix.stage.InputHash;
import io.narratix.stage.Outbox;
import io.narratix.stage.Place;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Task;
import java.time.Duration;
import java.util.stream.Collectors;

/** Makes the sound of an effect. The clip is kept by what was asked for, so the same door slams once for all texts. */
final class SfxStage implements GatheredStage<EffectIdentified, Clip, PlacedEffect> {

    private final Alternatives<EffectProvider> effects;
    private final Artifacts artifacts;

    SfxStage(Alternatives<EffectProvider> effects, Artifacts artifacts) {
        this.effects = effects;
        this.artifacts = artifacts;
    }

    @Override
    public Task taskOf(EffectIdentified event) {
        String inputs = InputHash.of("effect", effects.names(), models(), order(event));
        return new Task(
                event.getRunId(),
                "effect %d, %s".formatted(event.getEffect(), event.getName()),
                inputs,
                effects.paid());
    }

    @Override
    public String providerOf(int alternative) {
        return effects.at(alternative).name();
    }

    @Override
    public Clip work(EffectIdentified event, Desk desk) throws ProviderFault, InterruptedException {
        EffectProvider provider = effects.at(desk.alternative());
        Sound made = provider.make(order(event), desk.meter());
        return Clip.newBuilder()
                .setAudio(artifacts.put(Wav.encode(made.sound()), Wav.MEDIA_TYPE))
                .setDurationMs(Math.toIntExact(made.sound().duration().toMillis()))
                .setSampleRateHz(made.sound().sampleRateHz())
                .setChannels(made.sound().channels().length)
                .setProvider(provider.name())
                .setCredits(made.credits())
                .build();
    }

    @Override
    public void announce(EffectIdentified event, Clip clip, Outbox outbox) {
        outbox.announce(
                Topics.EFFECT_GENERATED,
                event.getRunId(),
                answer(event).setClip(clip).build());
    }

    @Override
    public void announceFailure(EffectIdentified event, Failure failure, Outbox outbox) {
        outbox.announce(
                Topics.EFFECT_GENERATED,
                event.getRunId(),
                answer(event).setStatus("FAILED").setFailure(failure).build());
    }

    @Override
    public Place placeOf(EffectIdentified event) {
        return new Place(Place.setOf(event.getRunId(), event.getGeneration()), event.getEffect());
    }

    @Override
    public PlacedEffect entryOf(EffectIdentified event, Clip clip) {
        return PlacedEffect.newBuilder()
                .setEffect(event.getEffect())
                .setName(event.getName())
                .setRank(event.getRank())
                .setFirstWord(event.getFirstWord())
                .setLastWord(event.getLastWord())
                .setClip(clip)
                .build();
    }

    private String models() {
        return effects.providers().stream().map(EffectProvider::model).collect(Collectors.joining(", "));
    }

    private static EffectOrder order(EffectIdentified event) {
        return new EffectOrder(event.getName(), event.getPrompt(), Duration.ofMillis(event.getDurationMs()));
    }

    private static EffectGenerated.Builder answer(EffectIdentified event) {
        return EffectGenerated.newBuilder()
                .setRunId(event.getRunId())
                .setGeneration(event.getGeneration())
                .setEffect(event.getEffect());
    }
}
