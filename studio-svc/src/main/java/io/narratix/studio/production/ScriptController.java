package io.narratix.studio.production;

import io.narratix.studio.access.Caller;
import io.narratix.studio.web.PageSize;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what was found in a text: who speaks which line, and what sounds where. */
@RestController
@RequestMapping("/api/v1/texts/{textId}")
class ScriptController {

    private static final int MOST_LINES = 5_000;

    record Scenes(List<Scene> scenes) {}

    record Effects(List<Effect> effects, List<Integer> removed) {

        static Effects of(List<Effect> found, Wishes wishes) {
            List<Effect> effects = found.stream()
                    .map(effect -> effect.moved(wishes.effectEdits().containsKey(Integer.toString(effect.effect()))))
                    .toList();
            List<Integer> removed = wishes.effectEdits().entrySet().stream()
                    .filter(edit -> edit.getValue().removes())
                    .map(edit -> Integer.valueOf(edit.getKey()))
                    .sorted()
                    .toList();
            return new Effects(effects, removed);
        }
    }

    private final Texts texts;
    private final Cast cast;
    private final Lines lines;
    private final Sounds sounds;

    ScriptController(Texts texts, Cast cast, Lines lines, Sounds sounds) {
        this.texts = texts;
        this.cast = cast;
        this.lines = lines;
        this.sounds = sounds;
    }

    @GetMapping("/cast")
    Cast.Sheet cast(
            Caller caller, @PathVariable String textId, @RequestParam(required = false) @Nullable Integer attempt) {
        TextRow run = texts.row(caller.tenant(), textId, attempt);
        return cast.of(run.runId(), run.wishes());
    }

    @GetMapping("/lines")
    Lines.Page lines(
            Caller caller,
            @PathVariable String textId,
            @RequestParam(required = false) @Nullable Integer attempt,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "1000") int limit) {
        TextRow run = texts.row(caller.tenant(), textId, attempt);
        return lines.page(run.runId(), run.wishes(), cursor, PageSize.checked(limit, MOST_LINES));
    }

    @GetMapping("/scenes")
    Scenes scenes(
            Caller caller, @PathVariable String textId, @RequestParam(required = false) @Nullable Integer attempt) {
        return new Scenes(
                sounds.scenes(texts.row(caller.tenant(), textId, attempt).runId()));
    }

    @GetMapping("/effects")
    Effects effects(
            Caller caller, @PathVariable String textId, @RequestParam(required = false) @Nullable Integer attempt) {
        TextRow run = texts.row(caller.tenant(), textId, attempt);
        return Effects.of(sounds.effects(run.runId()), run.wishes());
    }
}
