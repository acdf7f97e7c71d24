package io.narratix.voice.openai;

import io.narratix.provider.Answer;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Voice;
import io.narratix.voice.casting.Library;
import io.narratix.voice.recording.AudioJson;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The voices that are configured, or else those that the server lists, or else OpenAI's own. */
final class ServerVoices implements Library {

    private static final int MOST = 1000;

    /** Kokoro's best voice tells the story, whatever else there is; else OpenAI's, in an order of its own. */
    private static final String TELLER = "af_heart";

    private static final List<String> OPENAI = List.of(
            "fable", "nova", "onyx", "shimmer", "echo", "coral", "ash", "sage", "ballad", "alloy", "verse", "marin",
            "cedar");

    private final ProviderClient client;
    private final ReentrantLock asking = new ReentrantLock();
    private List<ListedVoice> known;

    ServerVoices(ProviderClient client, List<String> configured) {
        this.client = client;
        this.known = configured.stream().map(ListedVoice::of).toList();
    }

    @Override
    public List<Voice> voices(String language) throws ProviderFault, InterruptedException {
        List<ListedVoice> all = all();
        List<ListedVoice> fitting =
                all.stream().filter(voice -> voice.speaks(language)).toList();
        return (fitting.isEmpty() ? all : fitting)
                .stream().map(ListedVoice::voice).toList();
    }

    @Override
    public Optional<String> meant(String wanted) throws ProviderFault, InterruptedException {
        return all().stream()
                .map(voice -> voice.voice().name())
                .filter(wanted::equals)
                .findFirst();
    }

    private List<ListedVoice> all() throws ProviderFault, InterruptedException {
        asking.lockInterruptibly();
        try {
            if (known.isEmpty()) {
                known = asked();
            }
            return known;
        } finally {
            asking.unlock();
        }
    }

    /** A server without a list is taken to have OpenAI's voices. */
    private List<ListedVoice> asked() throws ProviderFault, InterruptedException {
        try {
            List<ListedVoice> listed = listed(client.call(ProviderCall.get("audio/voices")));
            return listed.isEmpty() ? OPENAI.stream().map(ListedVoice::of).toList() : listed;
        } catch (ProviderFault fault) {
            if (fault.kind() != ProviderFault.Kind.PERMANENT) {
                throw fault;
            }
            return OPENAI.stream().map(ListedVoice::of).toList();
        }
    }

    private static List<ListedVoice> listed(Answer answer) {
        try {
            return AudioJson.MAPPER
                    .readTree(answer.body().toByteArray())
                    .path("voices")
                    .valueStream()
                    .limit(MOST)
                    .map(ServerVoices::name)
                    .filter(ListedVoice::isWellFormed)
                    .sorted((one, other) -> one.equals(TELLER) ? -1 : other.equals(TELLER) ? 1 : one.compareTo(other))
                    .map(ListedVoice::of)
                    .toList();
        } catch (JacksonException noJson) {
            return List.of();
        }
    }

    /** The items are names, or objects with one. */
    private static String name(JsonNode item) {
        return item.isString()
                ? item.stringValue()
                : item.path("id").asString(item.path("name").asString(""));
    }
}
