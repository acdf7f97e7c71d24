package io.narratix.music;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.SceneScore;
import io.narratix.events.ScoredScene;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.replicate.ReplicateKit;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Artifacts;
import io.narratix.stage.RecordLists;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import io.narratix.stage.StageKit;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Scores each soundscape with music and ambience, and says when a text is scored. */
@SpringBootApplication
@Import({StageKit.class, ReplicateKit.class})
public class MusicService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, as it is started on its own and inside another process alike. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(MusicService.class).properties("spring.config.name=music-svc");
    }

    @Bean
    Routes.SetOf<AudioAnalyzed, ScoredScene> scenes(Routes routes, RecordLists lists) {
        return routes.set(AudioAnalyzed.class, ScoredScene.class, new MusicClosing(lists));
    }

    @Bean
    Route<SoundscapeIdentified> soundscapeIdentified(
            Routes.SetOf<AudioAnalyzed, ScoredScene> scenes, Alternatives<MusicProvider> music, Artifacts artifacts) {
        return scenes.members(
                Topics.SOUNDSCAPE_IDENTIFIED, SceneScore.class, new MusicStage(music, artifacts, Room.ofHeap()));
    }

    @Bean
    Route<AudioAnalyzed> audioAnalyzed(Routes.SetOf<AudioAnalyzed, ScoredScene> scenes) {
        return scenes.manifest(Topics.AUDIO_ANALYZED);
    }
}
