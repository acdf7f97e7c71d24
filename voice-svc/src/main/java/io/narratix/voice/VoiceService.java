package io.narratix.voice;

import io.narratix.events.Clip;
import io.narratix.events.LineIdentified;
import io.narratix.events.SpokenLine;
import io.narratix.events.TextAnalyzed;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Pause;
import io.narratix.stage.RecordLists;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import io.narratix.stage.StageKit;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ProducerFactory;

/** Speaks every line in its character's voice, and says when a text is spoken. */
@SpringBootApplication
@Import({StageKit.class, Speakers.class})
public class VoiceService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, as it is started on its own and inside another process alike. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(VoiceService.class).properties("spring.config.name=voice-svc");
    }

    @Bean
    Routes.SetOf<TextAnalyzed, SpokenLine> lines(Routes routes, RecordLists lists) {
        return routes.set(TextAnalyzed.class, SpokenLine.class, new VoicesClosing(lists));
    }

    @Bean
    Route<LineIdentified> lineIdentified(
            Routes.SetOf<TextAnalyzed, SpokenLine> lines, Alternatives<SpeechProvider> speech, Artifacts artifacts) {
        return lines.members(Topics.LINE_IDENTIFIED, Clip.class, new VoiceStage(speech, artifacts));
    }

    @Bean
    VoicesOffer voicesOffer(
            Alternatives<SpeechProvider> speech,
            ProducerFactory<byte[], byte[]> producers,
            RecordCodec codec,
            InstantSource clock,
            Pause pause) {
        return new VoicesOffer(speech.first(), new VoicesOffer.Stand(producers.createProducer(), codec, clock, pause));
    }

    @Bean
    Route<TextAnalyzed> textAnalyzed(Routes.SetOf<TextAnalyzed, SpokenLine> lines) {
        return lines.manifest(Topics.TEXT_ANALYZED);
    }
}
