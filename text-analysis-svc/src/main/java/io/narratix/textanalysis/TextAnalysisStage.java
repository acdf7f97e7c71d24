package io.narratix.textanalysis;

import io.narratix.events.Artifact;
import io.narratix.events.Commission;
import io.narratix.events.Failure;
import io.narratix.events.LineIdentified;
import io.narratix.events.TextAnalyzed;
import io.narratix.events.TextReading;
import io.narratix.events.TextSubmitted;
import io.narratix.manuscript.Manuscript;
import io.narratix.schemas.Commissions;
import io.narratix.schemas.Topics;
import io.narratix.stage.Alternatives;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Desk;
import io.narratix.stage.InputHash;
import io.narratix.stage.Outbox;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.RecordLists;
import io.narratix.stage.Stage;
import io.narratix.stage.SubmittedText;
import io.narratix.stage.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Reads a text once and announces each line as it is found, then the manifest. A redelivered text is not read again: the
 * lines are announced from the record of the first reading.
 */
final class TextAnalysisStage implements Stage<TextSubmitted, TextReading> {

    private final Alternatives<StoryAnalyst> analysts;
    private final Artifacts artifacts;
    private final RecordLists lists;

    TextAnalysisStage(Alternatives<StoryAnalyst> analysts, Artifacts artifacts) {
        this.analysts = analysts;
        this.artifacts = artifacts;
        this.lists = new RecordLists(artifacts);
    }

    @Override
    public Task taskOf(TextSubmitted submitted) {
        Commission commission = commission(submitted);
        Artifact text = commission.getText();
        String inputs = InputHash.of(
                "text", analysts.names(), versions(), commission.getLanguage(), text == null ? "" : text.getSha256());
        return new Task(commission.getRunId(), "text", inputs, analysts.paid(), Commissions.budgetOf(commission));
    }

    @Override
    public String providerOf(int alternative) {
        return analysts.at(alternative).name();
    }

    @Override
    public TextReading work(TextSubmitted submitted, Desk desk) throws ProviderFault, InterruptedException {
        Commission commission = commission(submitted);
        Manuscript manuscript = SubmittedText.read(commission, artifacts);
        LineAnnouncer announcer = new LineAnnouncer(manuscript, commission, desk);
        StoryAnalyst analyst = analysts.at(desk.alternative());
        analyst.analyse(manuscript, commission.getLanguage(), desk.meter(), announcer);
        return reading(announcer, desk.generation(), analyst);
    }

    @Override
    public void announce(TextSubmitted submitted, TextReading reading, Outbox outbox) {
        Commission commission = commission(submitted);
        linesOf(reading).forEach(line -> LineAnnouncer.announce(line, commission, outbox));
        outbox.announce(Topics.TEXT_ANALYZED, commission.getRunId(), manifest(commission, reading));
    }

    @Override
    public void announceFailure(TextSubmitted submitted, Failure failure, Outbox outbox) {
        Commission commission = commission(submitted);
        TextAnalyzed manifest = TextAnalyzed.newBuilder()
                .setRunId(commission.getRunId())
                .setCommission(commission)
                .setStatus("FAILED")
                .setFailure(failure)
                .setProvider(failure.getProvider())
                .build();
        outbox.announce(Topics.TEXT_ANALYZED, commission.getRunId(), manifest);
    }

    private String versions() {
        return analysts.providers().stream().map(StoryAnalyst::version).collect(Collectors.joining(", "));
    }

    private TextReading reading(LineAnnouncer found, int generation, StoryAnalyst analyst) {
        Artifact items = lists.put(LineIdentified.class, found.lines());
        return TextReading.newBuilder()
                .setGeneration(generation)
                .setLines(found.lines().size())
                .setDigest(items.getSha256())
                .setItems(items)
                .setCharacters(found.characters())
                .setProvider(analyst.name())
                .build();
    }

    private List<LineIdentified> linesOf(TextReading reading) {
        try {
            return lists.read(reading.getItems(), LineIdentified.class);
        } catch (IOException e) {
            throw new UncheckedIOException("the lines of a text that was read before cannot be recalled", e);
        }
    }

    private static TextAnalyzed manifest(Commission commission, TextReading reading) {
        return TextAnalyzed.newBuilder()
                .setRunId(commission.getRunId())
                .setCommission(commission)
                .setGeneration(reading.getGeneration())
                .setLines(reading.getLines())
                .setDigest(reading.getDigest())
                .setCharacters(reading.getCharacters())
                .setProvider(reading.getProvider())
                .build();
    }

    private Commission commission(TextSubmitted submitted) {
        return Commissions.of(submitted, body -> artifacts.put(body, "text/plain"));
    }
}
