package io.narratix.textanalysis;

import io.narratix.events.TextReading;
import io.narratix.events.TextSubmitted;
import io.narratix.languagemodel.settings.LanguageModels;
import io.narratix.schemas.Commissions;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import io.narratix.stage.StageKit;
import io.narratix.textanalysis.model.ModelStoryAnalyst;
import io.narratix.textanalysis.offline.OfflineStoryAnalyst;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Finds who speaks which span of each submitted text, and how. */
@SpringBootApplication
@Import({StageKit.class, LanguageModels.class})
@EnableConfigurationProperties(TextAnalysisProperties.class)
public class TextAnalysisService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, as it is started on its own and inside another process alike. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(TextAnalysisService.class)
                .properties("spring.config.name=text-analysis-svc");
    }

    @Bean
    Alternatives<StoryAnalyst> analysts(TextAnalysisProperties properties, LanguageModels models) {
        return models.alternatives(
                TextAnalysisProperties.PROVIDERS,
                properties.providers(),
                model -> List.of(new ModelStoryAnalyst(model)),
                new OfflineStoryAnalyst());
    }

    @Bean
    Route<TextSubmitted> textSubmitted(Routes routes, Alternatives<StoryAnalyst> analysts, Artifacts artifacts) {
        return routes.work(Topics.TEXT_SUBMITTED, TextReading.class, new TextAnalysisStage(analysts, artifacts))
                .unless(Commissions::objectionTo);
    }
}
