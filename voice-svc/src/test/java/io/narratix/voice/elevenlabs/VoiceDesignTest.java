package io.narratix.voice.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.narratix.provider.Credential;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Account;
import io.narratix.voice.Lines;
import io.narratix.voice.Till;
import io.narratix.voice.casting.DesignRefused;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class VoiceDesignTest {

    private static final String KEY = "designed-0123456789abcdef0123456789abcdef";
    private static final String DESCRIPTION = "An old man with a dry and gravelly voice.";

    private final Till till = new Till();
    private Account account;
    private VoiceDesign design;

    @BeforeEach
    void open() throws Exception {
        account = new Account(VoiceDesignTest::answered);
        design = new VoiceDesign(
                new ProviderClient(
                        ElevenLabs.endpoint(account.url("/"), Credential.of(Rig.KEY)), new ElevenLabsFaults(), 4),
                Rig.properties(Rig.MODEL, 2500));
    }

    @AfterEach
    void close() {
        account.close();
    }

    @Test
    void takesTheFirstPreview() throws Exception {
        assertThat(design.design(KEY, DESCRIPTION, till)).isEqualTo("genVoice000000000001");

        JsonNode body = Account.body(account.asked("/v1/text-to-voice/design").get(0));
        assertThat(body.path("voice_description").stringValue()).isEqualTo(DESCRIPTION);
        assertThat(body.path("model_id").stringValue()).isEqualTo("eleven_ttv_v3");
        assertThat(body.path("auto_generate_text").asBoolean(false)).isTrue();
        assertThat(body.path("seed").asLong()).isBetween(0L, 2147483647L);
        assertThat(till.entries()).containsExactly("settled 1 voices of eleven_ttv_v3");
    }

    @Test
    void keepsItUnderANameByWhichItIsFoundAgain() throws Exception {
        assertThat(design.keep(KEY, Lines.TAM, DESCRIPTION, "genVoice000000000001"))
                .isEqualTo("voiceTam0000000000002");

        JsonNode body = Account.body(account.asked("/v1/text-to-voice").get(0));
        assertThat(body.path("voice_name").stringValue()).isEqualTo("Old Tam 456789abcdef");
        assertThat(body.path("generated_voice_id").stringValue()).isEqualTo("genVoice000000000001");
        assertThat(body.path("labels").path("voice_key").stringValue()).isEqualTo(KEY);
    }

    @Test
    void findsWhatWasKeptForTheKeyAndNothingElse() throws Exception {
        assertThat(design.kept(KEY)).isEmpty();
        account.answers(request -> Account.json(
                200, "{\"voices\": [{\"voice_id\": \"v1\", \"labels\": {\"voice_key\": \"%s\"}}]}".formatted(KEY)));
        assertThat(design.kept(KEY)).hasValue("v1");
        assertThat(account.asked("/v2/voices?page_size=100&search=456789abcdef"))
                .hasSize(2);
    }

    @Test
    void takesAVoiceThatIsGoneForDeleted() throws Exception {
        account.answers(request -> Account.json(404, Account.fixture("elevenlabs/error_404_voice.json")));
        design.delete("voice 1");
        assertThat(account.asked("/v1/voices/voice%201")).hasSize(1);
    }

    @Test
    void saysThatAllSlotsAreTaken() {
        account.answers(request -> Account.json(
                400,
                "{\"detail\": {\"status\": \"voice_limit_reached\", \"message\": \"You have 10 of 10 voices.\"}}"));
        DesignRefused refused =
                catchThrowableOfType(DesignRefused.class, () -> design.keep(KEY, Lines.TAM, DESCRIPTION, "gen"));
        assertThat(refused.reason()).contains("all of the account's voice slots are taken", "10 of 10");
    }

    @Test
    void takesAWrongKeyForNoMatterOfTheVoice() {
        account.answers(request -> Account.json(401, Account.fixture("elevenlabs/error_401_invalid_key.json")));
        ProviderFault fault = catchThrowableOfType(ProviderFault.class, () -> design.design(KEY, DESCRIPTION, till));
        assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.PERMANENT);
        assertThat(till.entries()).containsExactly("released");
    }

    @Test
    void paysForAnAnswerThatNamesNoVoice() {
        account.answers(request -> Account.json(200, "{\"previews\": []}"));
        ProviderFault fault = catchThrowableOfType(ProviderFault.class, () -> design.design(KEY, DESCRIPTION, till));
        assertThat(fault.kind()).isEqualTo(ProviderFault.Kind.INVALID);
        assertThat(till.entries()).containsExactly("settled 1 voices of eleven_ttv_v3");
    }

    private static MockResponse answered(RecordedRequest request) {
        String file = request.getTarget().startsWith("/v2/voices")
                ? "voices_search"
                : request.getTarget().startsWith("/v1/text-to-voice/design") ? "voice_design" : "voice_create";
        return Account.json(200, Account.fixture("elevenlabs/%s.json".formatted(file)));
    }
}
