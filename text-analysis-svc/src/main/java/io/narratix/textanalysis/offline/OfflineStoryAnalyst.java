package io.narratix.textanalysis.offline;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import io.narratix.textanalysis.Findings;
import io.narratix.textanalysis.StoryAnalyst;
import io.narratix.textanalysis.offline.Reader.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import opennlp.tools.postag.POSModel;

/**
 * Reads a story by rule and statistics. It knows the whole text before it introduces anybody, so what a late page tells of
 * a character is known from the first line on. It never fails; a text in another language than English gets its quotes,
 * but hardly their speakers. Safe for use by several threads.
 */
public final class OfflineStoryAnalyst implements StoryAnalyst {

    private final POSModel model = PartsOfSpeech.model();

    @Override
    public void analyse(Manuscript manuscript, String language, Meter meter, Findings findings) {
        Reading reading = Reader.read(manuscript, Passages.of(manuscript));
        Map<Segment, Persona> speakers = speakers(reading);
        new Script(manuscript, reading.dramatis(), speakers, findings).tell(reading.pages());
    }

    @Override
    public boolean paid() {
        return false;
    }

    @Override
    public String name() {
        return "offline";
    }

    private Map<Segment, Persona> speakers(Reading reading) {
        Dramatis dramatis = reading.dramatis();
        Subjects subjects = new Subjects(
                PartsOfSpeech.of(model), nominal -> dramatis.described(nominal, List.of(), Optional.empty()));
        List<List<Utterance>> conversations = new Listener(subjects, dramatis).listen(reading.pages());
        conversations.forEach(conversation -> conversation.forEach(OfflineStoryAnalyst::act));
        Map<Segment, Persona> speakers = new HashMap<>();
        for (List<Utterance> conversation : conversations) {
            List<Persona> found = new Conversation(conversation, dramatis).speakers();
            for (int at = 0; at < conversation.size(); at++) {
                Persona speaker = found.get(at);
                conversation.get(at).quotes().forEach(quote -> speakers.put(quote, speaker));
            }
        }
        return speakers;
    }

    private static void act(Utterance utterance) {
        for (Clue clue : utterance.clues()) {
            Persona persona = clue.mention().persona();
            Persona meant = persona == null ? clue.antecedent() : persona;
            if (meant != null) {
                meant.acts();
            }
        }
    }
}
