package io.narratix.assembly;

import io.narratix.assembly.script.Clips;
import io.narratix.assembly.script.Script;
import io.narratix.events.Artifact;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Clip;
import io.narratix.events.Commission;
import io.narratix.events.PlacedEffect;
import io.narratix.events.ScoredScene;
import io.narratix.events.SpokenLine;
import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Artifacts;
import io.narratix.stage.RecordLists;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a drama is put together from.
 *
 * @param clips opens the script's clips; each is short, so it is read and checked whole before a sample of it is heard
 */
record Ingredients(Script script, Clips clips) {

    /** @throws IOException if a list or the text is missing or damaged */
    static Ingredients of(AssemblyRequested request, Artifacts artifacts) throws IOException {
        Commission commission = request.getCommission();
        RecordLists lists = new RecordLists(artifacts);
        ScriptReader reader = new ScriptReader(
                lists.read(request.getVoices(), SpokenLine.class),
                lists.read(request.getMusic(), ScoredScene.class),
                lists.read(request.getEffects(), PlacedEffect.class));
        Manuscript manuscript = Manuscript.ofUtf8(artifacts.read(commission.getText()));
        return new Ingredients(reader.script(commission, manuscript), clips(reader.clips(), artifacts));
    }

    private static Clips clips(Stream<Clip> clips, Artifacts artifacts) {
        Map<String, Artifact> bySha256 = new HashMap<>();
        clips.map(Clip::getAudio).forEach(audio -> bySha256.put(audio.getSha256(), audio));
        return clip -> new ByteArrayInputStream(artifacts.read(Objects.requireNonNull(bySha256.get(clip.sha256()))));
    }
}
