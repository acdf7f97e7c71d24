package io.narratix.studio.order;

import io.narratix.events.Artifact;
import io.narratix.studio.production.Voices;
import io.narratix.studio.production.Voices.Voice;
import io.narratix.studio.web.Refusal;
import io.narratix.studio.web.Sending;
import java.time.Duration;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;

/** Lists voices and lets them be heard. */
@RestController
@RequestMapping("/api/v1/voices")
class VoiceController {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RETRY = Duration.ofSeconds(5);

    record Heard(String name, String gender, String ageBand, String description, String provider, String sample) {

        static Heard of(Voice voice) {
            String sample = UriComponentsBuilder.fromPath("/api/v1/voices/{voice}/sample")
                    .build(voice.name())
                    .toString();
            return new Heard(
                    voice.name(), voice.gender(), voice.ageBand(), voice.description(), voice.provider(), sample);
        }
    }

    record VoiceList(List<Heard> voices) {}

    private final Voices voices;
    private final Auditions auditions;
    private final Sending sending;

    VoiceController(Voices voices, Auditions auditions, Sending sending) {
        this.voices = voices;
        this.auditions = auditions;
        this.sending = sending;
    }

    @GetMapping
    VoiceList list() {
        return new VoiceList(voices.all().stream().map(Heard::of).toList());
    }

    @GetMapping("/{name}/sample")
    ResponseEntity<Resource> sample(@PathVariable String name) throws InterruptedException {
        Voice voice = voices.named(name).orElseThrow(() -> Refusal.notFound("There is no voice '%s'.".formatted(name)));
        Artifact sample = auditions
                .sample(voice, PATIENCE)
                .orElseThrow(() -> Refusal.unavailable(
                        "The sample is not spoken yet. Try again in %d seconds.".formatted(RETRY.toSeconds()), RETRY));
        return sending.send(sample, name + ".wav", sample.getMediaType(), false);
    }
}
