package io.narratix.audioanalysis;

import io.narratix.audioanalysis.model.ModelSoundAnalyst;
import io.narratix.audioanalysis.offline.OfflineSoundAnalyst;
import io.narratix.events.AudioReading;
import io.narratix.events.Commission;
import io.narratix.events.MusicDone;
import io.narratix.events.TextSubmitted;
import io.narratix.events.VoicesDone;
import io.narratix.languagemodel.settings.LanguageModels;
import io.narratix.schemas.Commissions;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import io.narratix.stage.StageKit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * Finds the soundscapes and the effects of each text. A PARALLEL text is read when it is submitted; a SEQUENTIAL one when
 * its voices are done, and its effects are released when its music is done.
 */
@SpringBootApplication
@Import({StageKit.class, LanguageModels.class})
@EnableConfigurationProperties(AudioAnalysisProperties.class)
public class AudioAnalysisService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, as it is started on its own and inside another process alike. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(AudioAnalysisService.class)
                .properties("spring.config.name=audio-analysis-svc");
    }

    @Bean
    Alternatives<SoundAnalyst> analysts(AudioAnalysisProperties properties, LanguageModels models) {
        return models.alternatives(
                AudioAnalysisProperties.PROVIDERS,
                properties.providers(),
                ModelSoundAnalyst::of,
                new OfflineSoundAnalyst());
    }

    @Bean
    Listening listening(Alternatives<SoundAnalyst> analysts, Artifacts artifacts) {
        return new Listening(analysts, artifacts);
    }

    @Bean
    Route<TextSubmitted> textSubmitted(Routes routes, Listening listening, Artifacts artifacts) {
        AudioAnalysisStage<TextSubmitted> stage = new AudioAnalysisStage<>(
                submitted -> Commissions.of(submitted, body -> artifacts.put(body, "text/plain")), listening);
        return routes.work(Topics.TEXT_SUBMITTED, AudioReading.class, stage)
                .unless(Commissions::objectionTo)
                .when(submitted -> !submitted.getMode().equals("SEQUENTIAL"));
    }

    @Bean
    Route<VoicesDone> voicesDone(Routes routes, Listening listening) {
        AudioAnalysisStage<VoicesDone> stage = new AudioAnalysisStage<>(VoicesDone::getCommission, listening);
        return routes.work(Topics.VOICES_DONE, AudioReading.class, stage)
                .when(done -> done.getStatus().equals("OK") && isSequential(done.getCommission()));
    }

    @Bean
    Route<MusicDone> musicDone(Routes routes, Listening listening) {
        Predicate<MusicDone> waiting = done -> isSequential(done.getCommission());
        return routes.work(Topics.MUSIC_DONE, AudioReading.class, new EffectRelease(listening))
                .when(waiting);
    }

    private static boolean isSequential(@Nullable Commission commission) {
        return commission != null && Commissions.isSequential(commission);
    }
}
