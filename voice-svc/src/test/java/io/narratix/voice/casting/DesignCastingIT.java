package io.narratix.voice.casting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.backbone.DatabaseAccess;
import io.narratix.stage.Meter;
import io.narratix.stage.Pause;
import io.narratix.stage.ProviderFault;
import io.narratix.testkit.TestBackbone;
import io.narratix.voice.AgeBand;
import io.narratix.voice.Delivery;
import io.narratix.voice.Gender;
import io.narratix.voice.Line;
import io.narratix.voice.Lines;
import io.narratix.voice.Voice;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class DesignCastingIT {

    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final Line LINE = Lines.of("Hush.");

    private final ScriptedDesigner designer = new ScriptedDesigner();
    private JdbcClient database;

    @BeforeEach
    void open() {
        DatabaseAccess access = TestBackbone.shared().freshSchema();
        DriverManagerDataSource source =
                new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password());
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/stage", "classpath:db/voice")
                .outOfOrder(true)
                .load()
                .migrate();
        database = JdbcClient.create(source);
    }

    @Test
    void makesOneVoiceForTwelveLinesAtOnceOnThreeInstances() throws Exception {
        List<DesignCasting> instances = List.of(instance(), instance(), instance());
        List<Callable<String>> lines = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            DesignCasting instance = instances.get(i % instances.size());
            Line line = Lines.of("Line %d.".formatted(i));
            lines.add(() -> instance.voiceOf(line, Meter.FREE));
        }

        assertThat(allAtOnce(lines)).containsOnly("voice 1");
        assertThat(designer.designs()).hasValue(1);
        assertThat(designer.keeps()).hasValue(1);
    }

    @Test
    void goesOnWithTheSameVoiceAfterARestart() throws Exception {
        instance().voiceOf(LINE, Meter.FREE);
        assertThat(instance().voiceOf(Lines.of("Another line."), Meter.FREE)).isEqualTo("voice 1");
        assertThat(designer.designs()).hasValue(1);
    }

    @Test
    void givesEveryPartAVoiceOfItsOwnAndTheNarratorToo() throws Exception {
        Line narration = Lines.of("It was dark.", Lines.NARRATOR, Map.of(), Delivery.PLAIN);
        assertThat(instance().voiceOf(LINE, Meter.FREE)).isEqualTo("voice 1");
        assertThat(instance().voiceOf(narration, Meter.FREE)).isEqualTo("voice 2");
    }

    @Test
    void doesNotDesignTwiceWhatACrashLeftUnkept() throws Exception {
        VoiceBook crashed = new VoiceBook(database, Duration.ZERO);
        VoiceBook.Entry entry = crashed.claim(instance().key(LINE)).orElseThrow();
        crashed.countDesign(entry, 1);
        crashed.designed(entry, "generated before");

        assertThat(instance().voiceOf(LINE, Meter.FREE)).isEqualTo("voice 1");
        assertThat(designer.designs()).hasValue(0);
        assertThat(designer.orders()).containsExactly("keep generated before");
    }

    @Test
    void takesNoSecondSlotForWhatACrashLeftUnwritten() throws Exception {
        VoiceBook crashed = new VoiceBook(database, Duration.ZERO);
        VoiceBook.Entry entry = crashed.claim(instance().key(LINE)).orElseThrow();
        crashed.countDesign(entry, 1);
        crashed.designed(entry, "generated before");
        crashed.countKeep(entry);
        designer.has("kept before");

        assertThat(instance().voiceOf(LINE, Meter.FREE)).isEqualTo("kept before");
        assertThat(designer.keeps()).hasValue(0);
    }

    @Test
    void waitsForWhoeverIsAtItAndTakesOverWhenTheLeaseEnds() throws Exception {
        VoiceBook other = new VoiceBook(database, Duration.ofMinutes(5));
        VoiceBook.Entry entry = other.claim(instance().key(LINE)).orElseThrow();
        List<Duration> waits = new ArrayList<>();
        Pause ending = wait -> {
            waits.add(wait);
            if (waits.size() == 3) {
                other.letGo(entry);
            }
        };

        assertThat(instance(ending).voiceOf(LINE, Meter.FREE)).isEqualTo("voice 1");
        assertThat(waits).hasSize(3);
        assertThat(other.countDesign(entry, 1)).isFalse();
    }

    @Test
    void castsAVoiceThatIsThereWhereNoSlotIsLeft() throws Exception {
        designer.refuseToKeep(new DesignRefused("all of the account's voice slots are taken", true));

        assertThat(instance().voiceOf(LINE, Meter.FREE)).isEqualTo("grandpa");
        assertThat(instance().voiceOf(Lines.of("Later."), Meter.FREE)).isEqualTo("grandpa");
        assertThat(designer.designs()).hasValue(1);
        assertThat(database.sql("select note from voice_book")
                        .query(String.class)
                        .single())
                .isEqualTo("all of the account's voice slots are taken");
    }

    @Test
    void ordersNoMoreThanTwoVoicesThatNeverCome() throws Exception {
        designer.failToDesign(ProviderFault.ambiguous("them", "no answer", null));
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> instance().voiceOf(LINE, Meter.FREE)).isInstanceOf(ProviderFault.class);
        }
        assertThat(instance().voiceOf(LINE, Meter.FREE)).isEqualTo("grandpa");
        assertThat(designer.designs()).hasValue(2);
    }

    @Test
    void countsNoOrderThatWasRefused() throws Exception {
        designer.failToDesign(ProviderFault.refused("them", "busy", null));
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> instance().voiceOf(LINE, Meter.FREE)).isInstanceOf(ProviderFault.class);
        }
        designer.failToDesign(null);
        assertThat(instance().voiceOf(LINE, Meter.FREE)).isEqualTo("voice 1");
    }

    @Test
    void designsAnewWhatCanNoLongerBeKept() throws Exception {
        VoiceBook crashed = new VoiceBook(database, Duration.ZERO);
        VoiceBook.Entry entry = crashed.claim(instance().key(LINE)).orElseThrow();
        crashed.countDesign(entry, 1);
        crashed.designed(entry, "stale");
        designer.refuseToKeep(new DesignRefused("there is no such preview", false));

        assertThat(instance().voiceOf(LINE, Meter.FREE)).isEqualTo("voice 1");
        assertThat(designer.orders()).containsExactly("keep stale", "design", "keep generated 1");
    }

    @Test
    void makesNoVoiceForAPartThatWasCastByHand() throws Exception {
        Line chosen = Lines.of("Hush.", Lines.TAM, Map.of("tam", "teller"), Delivery.PLAIN);
        assertThat(instance().voiceOf(chosen, Meter.FREE)).isEqualTo("teller");
        assertThat(instance().key(chosen)).isNotEqualTo(instance().key(LINE));
        assertThat(designer.orders()).isEmpty();
    }

    @Test
    void givesUpAVoiceThatNobodyNeedsForOneThatIsNeeded() throws Exception {
        VoiceBook book = new VoiceBook(database, LEASE);
        instance().voiceOf(LINE, Meter.FREE);
        designer.refuseToKeep(new DesignRefused("no slot is left", true));
        RoomMaking patient = new RoomMaking(designer, book, Duration.ofDays(30));
        RoomMaking hasty = new RoomMaking(designer, book, Duration.ZERO);

        assertThatThrownBy(() -> patient.keep("k", Lines.TAM, "", "new")).isInstanceOf(DesignRefused.class);
        assertThat(hasty.keep("k", Lines.TAM, "", "new")).isEqualTo("voice 2");
        assertThat(designer.orders()).endsWith("keep new", "keep new", "delete voice 1", "keep new");
        assertThat(book.voiceOf(instance().key(LINE))).isEmpty();
    }

    private DesignCasting instance() {
        return instance(Pause.SLEEPING);
    }

    private DesignCasting instance(Pause pause) {
        VoiceBook book = new VoiceBook(database, LEASE);
        return new DesignCasting(designer, new LibraryCasting("them", new Two(), book), book, pause);
    }

    private static List<String> allAtOnce(List<Callable<String>> lines) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(lines.size());
        try {
            List<String> voices = new ArrayList<>();
            for (Future<String> voice : threads.invokeAll(lines)) {
                voices.add(voice.get());
            }
            return voices;
        } finally {
            threads.shutdownNow();
        }
    }

    private static final class Two implements Library {

        @Override
        public List<Voice> voices(String language) {
            return List.of(
                    new Voice("teller", Gender.FEMALE, AgeBand.ADULT, ""),
                    new Voice("grandpa", Gender.MALE, AgeBand.OLD, ""));
        }

        @Override
        public Optional<String> meant(String wanted) {
            return wanted.equals("teller") ? Optional.of(wanted) : Optional.empty();
        }
    }
}
