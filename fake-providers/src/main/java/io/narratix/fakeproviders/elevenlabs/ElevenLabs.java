package io.narratix.fakeproviders.elevenlabs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Endpoint;
import io.narratix.fakeproviders.wire.Fixtures;
import io.narratix.fakeproviders.wire.Provider;
import io.narratix.fakeproviders.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One account at ElevenLabs. */
public final class ElevenLabs {

    private final Voices voices = new Voices();

    public List<Endpoint> endpoints() {
        List<Endpoint> endpoints = new ArrayList<>(new Speech(voices).endpoints());
        endpoints.addAll(new VoiceDesk(voices).endpoints());
        endpoints.addAll(new Sounds().endpoints());
        endpoints.add(Endpoint.get(Provider.ELEVENLABS, "models", "/v1/models", this::models));
        endpoints.add(Endpoint.get(Provider.ELEVENLABS, "subscription", "/v1/user/subscription", this::subscription));
        return endpoints;
    }

    /** How many voices may be kept at once; 30 if nothing else is said. */
    public void allowVoices(int atMost) {
        voices.allow(atMost);
    }

    private Answer models(Request request, Map<String, String> path) {
        Gate.identified(request);
        return Fixtures.answer("elevenlabs/models.json");
    }

    private Answer subscription(Request request, Map<String, String> path) {
        Gate.identified(request);
        ObjectNode subscription = Fixtures.object("elevenlabs/subscription.json");
        subscription.put("voice_slots_used", voices.slotsUsed()).put("voice_limit", voices.slots());
        return Answer.json(200, subscription);
    }
}
