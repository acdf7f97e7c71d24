package io.narratix.sfx;

import io.narratix.events.AudioAnalyzed;
import io.narratix.events.Clip;
import io.narratix.events.EffectIdentified;
import io.narratix.events.PlacedEffect;
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

/** Makes the sound of each effect, and says when a text's effects are made. */
@SpringBootApplication
@Import({StageKit.class, ReplicateKit.class})
public class SfxService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, as it is started on its own and inside another process alike. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(SfxService.class).properties("spring.config.name=sfx-svc");
    }

    @Bean
    Routes.SetOf<AudioAnalyzed, PlacedEffect> effectSet(Routes routes, RecordLists lists) {
        return routes.set(AudioAnalyzed.class, PlacedEffect.class, new SfxClosing(lists));
    }

    @Bean
    Route<EffectIdentified> effectIdentified(
            Routes.SetOf<AudioAnalyzed, PlacedEffect> effectSet,
            Alternatives<EffectProvider> effects,
            Artifacts artifacts) {
        return effectSet.members(Topics.EFFECT_IDENTIFIED, Clip.class, new SfxStage(effects, artifacts));
    }

    @Bean
    Route<AudioAnalyzed> audioAnalyzed(Routes.SetOf<AudioAnalyzed, PlacedEffect> effectSet) {
        return effectSet.manifest(Topics.AUDIO_ANALYZED);
    }
}
