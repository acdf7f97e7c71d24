package io.narratix.textanalysis.model;

import io.narratix.manuscript.Manuscript;
import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.textanalysis.CastEntry;
import io.narratix.textanalysis.Findings;
import io.narratix.textanalysis.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What was told of a text. */
final class Read implements Findings {

    private final Manuscript manuscript;
    private final List<CastEntry> cast = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Read(String text) {
        this.manuscript = Manuscript.of(text);
    }

    static Read by(ScriptedModel model, String text) throws Exception {
        Read read = new Read(text);
        read.with(new ModelStoryAnalyst(model));
        return read;
    }

    Read with(ModelStoryAnalyst analyst) throws ProviderFault, InterruptedException {
        analyst.analyse(manuscript, "en", Meter.FREE, this);
        return this;
    }

    @Override
    public void introduces(CastEntry character) {
        cast.add(character);
    }

    @Override
    public void speaks(Line line) {
        lines.add(line);
    }

    List<CastEntry> cast() {
        return cast;
    }

    List<Line> lines() {
        return lines;
    }

    /** What all lines say, one behind the other. */
    String spoken() {
        return lines.stream().map(line -> line.span().in(manuscript.text())).collect(Collectors.joining());
    }

    /** Who says what, such as {@code ann: "Light!"}. */
    List<String> script() {
        return lines.stream()
                .map(line -> line.speaker() + ": "
                        + line.span().in(manuscript.text()).strip())
                .toList();
    }
}
