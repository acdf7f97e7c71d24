package io.narratix.voice;

import io.narratix.events.OfferedVoice;
import io.narratix.events.VoicesOffered;
import io.narratix.schemas.NameUuid;
import io.narratix.schemas.RecordCodec;
import io.narratix.schemas.Topics;
import io.narratix.stage.Pause;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Says after each start which voices there are, for those who cast by hand. While nobody can hear it, it waits. */
final class VoicesOffer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(VoicesOffer.class);
    private static final Duration WAIT = Duration.ofSeconds(2);
    private static final String KEY = "voice-svc";

    /** Where it is said. */
    record Stand(Producer<byte[], byte[]> producer, RecordCodec codec, InstantSource clock, Pause pause) {}

    private final SpeechProvider speech;
    private final Stand stand;
    private Thread crier = new Thread();
    private volatile boolean running;

    VoicesOffer(SpeechProvider speech, Stand stand) {
        this.speech = speech;
        this.stand = stand;
    }

    @Override
    public void start() {
        running = true;
        crier = new Thread(this::cry, "offer-voices");
        crier.setDaemon(true);
        crier.start();
    }

    @Override
    public void stop() {
        running = false;
        crier.interrupt();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void cry() {
        try {
            while (running && !isHeard()) {
                stand.pause().rest(WAIT);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isHeard() throws InterruptedException {
        try {
            byte[] frame = stand.codec().encode(Topics.VOICES_OFFERED.name(), offer());
            stand.producer()
                    .send(new ProducerRecord<>(
                            Topics.VOICES_OFFERED.name(), KEY.getBytes(StandardCharsets.UTF_8), frame))
                    .get();
            return true;
        } catch (ExecutionException | RuntimeException away) {
            LOG.debug("The voices cannot be offered yet", away);
            return false;
        }
    }

    private VoicesOffered offer() {
        String voices = speech.voices().toString();
        return VoicesOffered.newBuilder()
                .setEventId(NameUuid.of(bytes(Topics.VOICES_OFFERED.name()), bytes(speech.name()), bytes(voices))
                        .toString())
                .setOccurredAt(stand.clock().millis())
                .setProvider(speech.name())
                .setVoices(speech.voices().stream().map(VoicesOffer::offered).toList())
                .build();
    }

    private static OfferedVoice offered(Voice voice) {
        return OfferedVoice.newBuilder()
                .setName(voice.name())
                .setGender(voice.gender().name())
                .setAgeBand(voice.ageBand().name())
                .setDescription(voice.description())
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
