package io.narratix.studio.production;

import io.narratix.studio.access.Caller;
import io.narratix.studio.web.PageSize;
import io.narratix.studio.web.Refusal;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows texts and how far they are. */
@RestController
@RequestMapping("/api/v1/texts")
class TextController {

    private static final int MOST_TEXTS = 200;
    private static final int MOST_ITEMS = 5_000;
    private static final int LONGEST_SEARCH = 200;

    private final Texts texts;
    private final Shelf shelf;
    private final ItemList items;

    TextController(Texts texts, Shelf shelf, ItemList items) {
        this.texts = texts;
        this.shelf = shelf;
        this.items = items;
    }

    @GetMapping
    Shelf.Page list(
            Caller caller,
            @RequestParam(required = false) @Nullable String search,
            @RequestParam(defaultValue = "") Set<RunState> state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit) {
        if (search != null && search.length() > LONGEST_SEARCH) {
            throw Refusal.badRequest("search may have %d characters at most.".formatted(LONGEST_SEARCH));
        }
        int checked = PageSize.checked(limit, MOST_TEXTS);
        return shelf.page(new Shelf.Query(caller.tenant(), search, state, cursor, checked));
    }

    @GetMapping("/{textId}")
    Text get(Caller caller, @PathVariable String textId, @RequestParam(required = false) @Nullable Integer attempt) {
        return texts.get(caller.tenant(), textId, attempt);
    }

    @GetMapping("/{textId}/items")
    ItemList.Page items(
            Caller caller,
            @PathVariable String textId,
            @RequestParam(required = false) @Nullable Integer attempt,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "1000") int limit) {
        if (stage != null && !Stage.NAMES.contains(stage)) {
            throw Refusal.badRequest(
                    "There is no stage '%s'; there are %s.".formatted(stage, String.join(", ", Stage.NAMES)));
        }
        String runId = texts.row(caller.tenant(), textId, attempt).runId();
        return items.page(runId, stage, cursor, PageSize.checked(limit, MOST_ITEMS));
    }
}
