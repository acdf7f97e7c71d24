package io.narratix.voice.elevenlabs;

import io.narratix.provider.Answer;
import io.narratix.provider.ProviderCall;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Voice;
import io.narratix.voice.casting.Library;
import io.narratix.voice.recording.AudioJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The account's voices, asked for once; those that were made for parts are not among them. */
final class AccountVoices implements Library {

    private static final int MOST_PAGES = 20;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{20}");

    private final ProviderClient client;
    private final ReentrantLock asking = new ReentrantLock();
    private List<AccountVoice> known = List.of();

    AccountVoices(ProviderClient client) {
        this.client = client;
    }

    @Override
    public List<Voice> voices(String language) throws ProviderFault, InterruptedException {
        String wanted = Locale.forLanguageTag(language).getLanguage();
        List<AccountVoice> all = all();
        List<AccountVoice> fitting =
                all.stream().filter(voice -> voice.speaks(wanted)).toList();
        if (all.isEmpty()) {
            throw ProviderFault.permanent(
                    ElevenLabs.NAME,
                    "the account has no voice to cast; add some to it, or set narratix.elevenlabs.voices to design");
        }
        return (fitting.isEmpty() ? all : fitting)
                .stream().map(AccountVoice::voice).toList();
    }

    /** By id or by name; what looks like an id is taken for one, as public voices need not be in the account. */
    @Override
    public Optional<String> meant(String wanted) throws ProviderFault, InterruptedException {
        Optional<String> found = all().stream()
                .filter(voice -> voice.id().equals(wanted) || voice.title().equalsIgnoreCase(wanted))
                .map(AccountVoice::id)
                .findFirst();
        return found.or(() -> ID.matcher(wanted).matches() ? Optional.of(wanted) : Optional.empty());
    }

    private List<AccountVoice> all() throws ProviderFault, InterruptedException {
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

    private List<AccountVoice> asked() throws ProviderFault, InterruptedException {
        List<AccountVoice> voices = new ArrayList<>();
        String next = "";
        for (int page = 0; page < MOST_PAGES; page++) {
            JsonNode answer = page(next);
            answer.path("voices").forEach(voice -> AccountVoice.of(voice).ifPresent(voices::add));
            next = answer.path("next_page_token").asString("");
            if (next.isEmpty() || !answer.path("has_more").asBoolean(false)) {
                break;
            }
        }
        return voices.stream()
                .filter(voice -> !voice.isMade())
                .sorted(Comparator.comparing((AccountVoice voice) -> !voice.tells())
                        .thenComparing(AccountVoice::id))
                .toList();
    }

    private JsonNode page(String token) throws ProviderFault, InterruptedException {
        String path = "v2/voices?page_size=100" + (token.isEmpty() ? "" : "&next_page_token=" + Paths.segment(token));
        Answer answer = client.call(ProviderCall.get(path));
        try {
            return AudioJson.MAPPER.readTree(answer.body().toByteArray());
        } catch (JacksonException noJson) {
            throw ProviderFault.refused(ElevenLabs.NAME, "the list of voices is no JSON", null);
        }
    }
}
