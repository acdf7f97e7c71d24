package io.narratix.music;

import io.narratix.events.Clip;
import io.narratix.events.Failure;
import io.narratix.events.SceneScore;
import io.narratix.events.ScoredScene;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.sound.Pcm;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Scores a soundscape. The score is kept by what was asked for: a scene that asks for the same again gets the same. */
final class MusicStage implements GatheredStage<SoundscapeIdentified, SceneScore, ScoredScene> {

    private final Alternatives<MusicProvider> music;
    private final Artifacts artifacts;
    private final Room room;

    MusicStage(Alternatives<MusicProvider> music, Artifacts artifacts, Room room) {
        this.music = music;
        this.artifacts = artifacts;
        this.room = room;
    }

    @Override
    public Task taskOf(SoundscapeIdentified event) {
        String inputs = InputHash.of("music", music.names(), models(), cue(event));
        return new Task(event.getRunId(), "scene " + event.getScene(), inputs, music.paid());
    }

    @Override
    public String providerOf(int alternative) {
        return music.at(alternative).name();
    }

    @Override
    public SceneScore work(SoundscapeIdentified event, Desk desk) throws ProviderFault, InterruptedException {
        MusicProvider provider = music.at(desk.alternative());
        Cue cue = cue(event);
        try (Room.Place place = room.placeFor(cue)) {
            Score score = provider.score(cue, desk.meter(), place);
            return new SceneScore(
                    clip(score.music(), provider.name(), provider.credits()),
                    clip(score.bed(), Score.BED_PROVIDER, Score.BED_CREDITS));
        }
    }

    /** A scene's score matters to nobody before all scenes are scored: {@code music.done} says it. */
    @Override
    public void announce(SoundscapeIdentified event, SceneScore score, Outbox outbox) {}

    @Override
    public void announceFailure(SoundscapeIdentified event, Failure failure, Outbox outbox) {}

    @Override
    public Place placeOf(SoundscapeIdentified event) {
        return new Place(Place.setOf(event.getRunId(), event.getGeneration()), event.getScene());
    }

    @Override
    public ScoredScene entryOf(SoundscapeIdentified event, SceneScore score) {
        return ScoredScene.newBuilder()
                .setScene(event.getScene())
                .setFirstWord(event.getFirstWord())
                .setLastWord(event.getLastWord())
                .setMood(event.getMood())
                .setAmbience(event.getAmbience())
                .setMusic(score.getMusic())
                .setBed(score.getBed())
                .build();
    }

    private String models() {
        return music.providers().stream().map(MusicProvider::model).collect(Collectors.joining(", "));
    }

    private static Cue cue(SoundscapeIdentified event) {
        long seed = Long.parseUnsignedLong(
                InputHash.of(event.getMood(), event.getAmbience(), event.getPrompt(), event.getScene())
                        .substring(0, 16),
                16);
        return new Cue(
                Mood.of(event.getMood()).orElse(Mood.NEUTRAL),
                event.getIntensity(),
                event.getGenre(),
                event.getInstruments(),
                event.getAmbience().stream()
                        .flatMap(name -> Ambience.of(name).stream())
                        .toList(),
                event.getPrompt(),
                Duration.ofMillis(event.getEstimatedMs()),
                seed);
    }

    private @Nullable Clip clip(Optional<Pcm> sound, String provider, String credits) {
        return sound.map(pcm -> Clip.newBuilder()
                        .setAudio(artifacts.put(Wav.encode(pcm), Wav.MEDIA_TYPE))
                        .setDurationMs(Math.toIntExact(pcm.duration().toMillis()))
                        .setSampleRateHz(pcm.sampleRateHz())
                        .setChannels(pcm.channels().length)
                        .setProvider(provider)
                        .setCredits(credits)
                        .build())
                .orElse(null);
    }
}
