package io.narratix.voice.elevenlabs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.provider.Credential;
import io.narratix.provider.ProviderClient;
import io.narratix.provider.elevenlabs.ElevenLabs;
import io.narratix.provider.elevenlabs.ElevenLabsFaults;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Account;
import io.narratix.voice.AgeBand;
import io.narratix.voice.Gender;
import io.narratix.voice.Voice;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountVoicesTest {

    private static final String LABELLED = """
            {"has_more": false, "voices": [
              {"voice_id": "z", "name": "Zed", "labels": {"gender": "male", "age": "old", "language": "en", "use case": "characters_animation"}},
              {"voice_id": "n", "name": "Nora", "labels": {"gender": "female", "age": "middle_aged", "use_case": "narrative_story"}},
              {"voice_id": "d", "name": "Dieter", "labels": {"gender": "male", "language": "de"}},
              {"voice_id": "m", "name": "made for somebody", "labels": {"made_by": "narratix"}},
              {"voice_id": "a", "name": "Ann", "labels": {"gender": "female", "age": "young"}},
              {"name": "no id"}]}""";

    @Test
    void listsThemTheNarratorsFirstAndAlwaysInTheSameOrder() throws Exception {
        try (Account account = new Account(request -> Account.json(200, LABELLED))) {
            AccountVoices voices = voices(account);

            List<Voice> english = voices.voices("en-GB");

            assertThat(english).extracting(Voice::name).containsExactly("n", "a", "z");
            assertThat(english).extracting(Voice::gender).containsExactly(Gender.FEMALE, Gender.FEMALE, Gender.MALE);
            assertThat(english).extracting(Voice::ageBand).containsExactly(AgeBand.ADULT, AgeBand.YOUNG, AgeBand.OLD);
            assertThat(voices.voices("de")).extracting(Voice::name).containsExactly("n", "a", "d");
            assertThat(account.asked("/v2/voices")).hasSize(1);
        }
    }

    @Test
    void turnsThePages() throws Exception {
        try (Account account = new Account(request -> Account.json(
                200,
                Account.fixture(
                        request.getTarget().contains("page-2-token")
                                ? "elevenlabs/voices_search.json"
                                : "elevenlabs/voices_search_page1.json")))) {
            assertThat(voices(account).voices("en"))
                    .extracting(Voice::name)
                    .contains("voiceMara000000000001", "voiceTam0000000000002");
            assertThat(account.asked("/v2/voices")).hasSize(2);
        }
    }

    @Test
    void knowsWhomSomebodyMeans() throws Exception {
        try (Account account = new Account(request -> Account.json(200, LABELLED))) {
            AccountVoices voices = voices(account);
            assertThat(voices.meant("zed")).hasValue("z");
            assertThat(voices.meant("n")).hasValue("n");
            assertThat(voices.meant("walter")).isEmpty();
            assertThat(voices.meant("JBFqnCBsd6RMkjVDRZzb")).hasValue("JBFqnCBsd6RMkjVDRZzb");
        }
    }

    @Test
    void saysWhatToDoWhereThereIsNone() throws Exception {
        try (Account account = new Account(request -> Account.json(200, "{\"voices\": []}"))) {
            assertThatThrownBy(() -> voices(account).voices("en"))
                    .isInstanceOf(ProviderFault.class)
                    .hasMessageContaining("set narratix.elevenlabs.voices to design");
        }
    }

    private static AccountVoices voices(Account account) {
        return new AccountVoices(new ProviderClient(
                ElevenLabs.endpoint(account.url("/"), Credential.of("key")), new ElevenLabsFaults(), 4));
    }
}
