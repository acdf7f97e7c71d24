package io.narratix.assembly.delivery;

import io.narratix.assembly.mix.Frames;
import io.narratix.assembly.mix.Layout;
import io.narratix.assembly.mix.PlacedEffect;
import io.narratix.assembly.mix.PlacedLine;
import io.narratix.assembly.mix.PlacedScene;
import io.narratix.assembly.script.Script;
import io.narratix.manuscript.Span;
import io.narratix.manuscript.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** What sounds when, as JSON: times in milliseconds of the mix, words by their number and as the author wrote them. */
final class Timeline {

    private final Script script;
    private final Layout layout;
    private final JsonGenerator json;

    private Timeline(Script script, Layout layout, JsonGenerator json) {
        this.script = script;
        this.layout = layout;
        this.json = json;
    }

    static void write(Script script, Layout layout, Measurement mp3, Path file) throws IOException {
        try (var out = Files.newOutputStream(file);
                JsonGenerator json =
                        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            new Timeline(script, layout, json).write(mp3);
        } catch (JacksonIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(Measurement mp3) {
        json.writeStartObject();
        json.writeStringProperty("title", script.title());
        number("durationMs", layout.frames());
        totals();
        loudness(mp3);
        chapters();
        array("scenes", layout.scenes(), this::scene);
        array("lines", layout.lines(), this::line);
        array("effects", layout.effects(), this::effect);
        json.writeEndObject();
    }

    private void totals() {
        json.writeObjectPropertyStart("totals");
        json.writeNumberProperty("words", layout.clock().words());
        json.writeNumberProperty("lines", layout.lines().size());
        json.writeNumberProperty("scenes", layout.scenes().size());
        json.writeNumberProperty("effects", layout.effects().size());
        json.writeNumberProperty(
                "speakers",
                layout.lines().stream()
                        .map(line -> line.cue().speaker().id())
                        .distinct()
                        .count());
        json.writeEndObject();
    }

    private void loudness(Measurement mp3) {
        json.writeObjectPropertyStart("loudness");
        decibels("integratedLufs", mp3.integratedLufs());
        decibels("truePeakDbtp", mp3.truePeakDbtp());
        decibels("rmsDb", mp3.rmsDb());
        json.writeEndObject();
    }

    private void chapters() {
        array("chapters", ChapterMark.of(script, layout), mark -> {
            json.writeStringProperty("title", mark.title());
            span(mark.start(), mark.end());
        });
    }

    private void scene(PlacedScene scene) {
        json.writeNumberProperty("scene", scene.cue().scene());
        json.writeStringProperty("mood", scene.cue().mood());
        json.writeNumberProperty("firstWord", scene.cue().words().first());
        json.writeNumberProperty("lastWord", scene.cue().words().last());
        json.writeBooleanProperty("music", scene.cue().music().isPresent());
        json.writeBooleanProperty("bed", scene.cue().bed().isPresent());
        span(scene.start(), scene.end());
    }

    private void line(PlacedLine line) {
        Span text = line.cue().span();
        json.writeNumberProperty("line", line.cue().line());
        json.writeStringProperty("kind", line.cue().kind().name());
        json.writeStringProperty("speaker", line.cue().speaker().id());
        json.writeStringProperty("speakerName", line.cue().speaker().name());
        json.writeStringProperty("voice", line.cue().speaker().voice());
        json.writeNumberProperty("textStart", text.start());
        json.writeNumberProperty("textEnd", text.end());
        span(line.soundStart(), line.soundEnd());
        array("words", script.manuscript().wordsIn(text), this::word);
    }

    private void word(Word word) {
        json.writeNumberProperty("word", word.number());
        json.writeStringProperty("text", word.text());
        span(layout.clock().start(word.number()), layout.clock().end(word.number()));
    }

    private void effect(PlacedEffect effect) {
        json.writeNumberProperty("effect", effect.cue().effect());
        json.writeStringProperty("name", effect.cue().name());
        json.writeNumberProperty("rank", effect.cue().rank());
        json.writeNumberProperty("word", effect.cue().words().first());
        json.writeStringProperty(
                "text", script.manuscript().word(effect.cue().words().first()).text());
        span(effect.start(), effect.end());
    }

    private <T> void array(String name, List<T> items, Consumer<T> entry) {
        json.writeArrayPropertyStart(name);
        for (T item : items) {
            json.writeStartObject();
            entry.accept(item);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void span(long start, long end) {
        number("startMs", start);
        number("endMs", end);
    }

    private void number(String name, long frames) {
        json.writeNumberProperty(name, Frames.duration(frames).toMillis());
    }

    private void decibels(String name, double value) {
        if (Double.isFinite(value)) {
            json.writeNumberProperty(name, Math.round(value * 100) / 100.0);
        } else {
            json.writeNullProperty(name);
        }
    }
}
