package io.narratix.studio.production;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.AudioAnalyzed;
import io.narratix.events.EffectIdentified;
import io.narratix.events.LineIdentified;
import io.narratix.events.LineSpoken;
import io.narratix.events.RunCancelled;
import io.narratix.events.SoundscapeIdentified;
import io.narratix.events.StageProgress;
import io.narratix.events.TextAnalyzed;
import io.narratix.events.TextSubmitted;
import io.narratix.events.VoicesOffered;
import io.narratix.schemas.Topics;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Route;
import io.narratix.stage.Routes;
import io.narratix.studio.live.EventLog;
import io.narratix.studio.web.Json;
import io.narratix.studio.web.Sending;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Which announcements are taken in, and where they go. */
@Configuration(proxyBeanMethods = false)
class ProductionConfiguration {

    @Bean
    Texts texts(JdbcClient database, Json json, InstantSource clock) {
        return new Texts(database, json, new Stages(database), clock);
    }

    @Bean
    Shelf shelf(JdbcClient database, Json json) {
        return new Shelf(database, json);
    }

    @Bean
    ItemList itemList(JdbcClient database) {
        return new ItemList(database);
    }

    @Bean
    Cast cast(JdbcClient database, Json json) {
        return new Cast(database, json);
    }

    @Bean
    Lines lines(JdbcClient database, Json json) {
        return new Lines(database, json);
    }

    @Bean
    Sounds sounds(JdbcClient database, Json json) {
        return new Sounds(database, json);
    }

    @Bean
    Voices voices(JdbcClient database, Json json) {
        return new Voices(database, json);
    }

    @Bean
    Sending sending(Artifacts artifacts) {
        return new Sending(artifacts);
    }

    @Bean
    Runs runs(JdbcClient database, Json json, EventLog log, Texts texts, List<VerdictListener> listeners) {
        return new Runs(database, json, log, texts, listeners);
    }

    @Bean
    Intake intake(Routes routes, TransactionOperations transaction) {
        return new Intake(routes, new GroupCommit(transaction));
    }

    @Bean
    Route<TextSubmitted> textSubmitted(Intake intake, Runs runs, Artifacts artifacts) {
        return intake.of(Topics.TEXT_SUBMITTED, event -> runs.submitted(event, artifacts));
    }

    @Bean
    Route<RunCancelled> runCancelled(Intake intake, Runs runs) {
        return intake.of(Topics.RUN_CANCELLED, runs::cancelled);
    }

    @Bean
    Route<AssemblyCompleted> assemblyCompleted(Intake intake, Runs runs) {
        return intake.of(Topics.ASSEMBLY_COMPLETED, runs::completed);
    }

    @Bean
    Route<AssemblyFailed> assemblyFailed(Intake intake, Runs runs) {
        return intake.of(Topics.ASSEMBLY_FAILED, runs::failed);
    }

    @Bean
    Route<StageProgress> stageProgress(Intake intake, JdbcClient database, EventLog log) {
        return intake.of(Topics.STAGE_PROGRESS, new Items(database, log)::progress);
    }

    @Bean
    Script script(JdbcClient database, Json json, EventLog log) {
        return new Script(database, json, log);
    }

    @Bean
    Route<LineIdentified> lineIdentified(Intake intake, Script script) {
        return intake.of(Topics.LINE_IDENTIFIED, script::identified);
    }

    @Bean
    Route<TextAnalyzed> textAnalyzed(Intake intake, Script script) {
        return intake.of(Topics.TEXT_ANALYZED, script::analyzed);
    }

    @Bean
    Route<LineSpoken> lineSpoken(Intake intake, Script script) {
        return intake.of(Topics.LINE_SPOKEN, script::spoken);
    }

    @Bean
    Route<SoundscapeIdentified> soundscapeIdentified(Intake intake, Sounds sounds) {
        return intake.of(Topics.SOUNDSCAPE_IDENTIFIED, sounds::identified);
    }

    @Bean
    Route<EffectIdentified> effectIdentified(Intake intake, Sounds sounds) {
        return intake.of(Topics.EFFECT_IDENTIFIED, sounds::identified);
    }

    @Bean
    Route<AudioAnalyzed> audioAnalyzed(Intake intake, Sounds sounds) {
        return intake.of(Topics.AUDIO_ANALYZED, sounds::analyzed);
    }

    @Bean
    Route<VoicesOffered> voicesOffered(Intake intake, Voices voices) {
        return intake.of(Topics.VOICES_OFFERED, voices::offered);
    }
}
