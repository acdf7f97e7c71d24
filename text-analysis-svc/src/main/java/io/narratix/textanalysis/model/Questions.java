package io.narratix.textanalysis.model;

import io.narratix.languagemodel.AnswerSchema;
import io.narratix.languagemodel.Ask;
import io.narratix.languagemodel.Marks;
import io.narratix.languagemodel.NumberRanges;
import io.narratix.languagemodel.Part;
import io.narratix.languagemodel.StoryBlock;
import io.narratix.manuscript.Span;
import io.narratix.textanalysis.CastEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Words the questions about one text; PROMPTS.md of language-model describes them. */
final class Questions {

    /** What is asked for. */
    enum Task {
        CAST_AND_LINES("cast and lines", "List the characters and the lines."),
        CAST("cast", "List the characters only; leave lines empty."),
        LINES(
                "lines",
                "List the lines of the segments in question. Under characters list only who is not listed above"
                        + " and speaks in them.");

        private final String name;
        private final String sentence;

        Task(String name, String sentence) {
            this.name = name;
            this.sentence = sentence;
        }
    }

    static final String PROTOCOL = "narratix-lines-1";

    private static final AnswerSchema SCHEMA = AnswerSchema.beside(Questions.class, PROTOCOL, "lines.schema.json");
    private static final String SYSTEM = AnswerSchema.read(Questions.class, "lines.system.txt");
    private static final int CONTEXT_CHARACTERS = 1_500;
    private static final int TOKENS_PER_LINE = 45;
    private static final int TOKENS_OF_A_CAST = 1_500;

    private final Sheet sheet;
    private final String language;
    private final Marks marks;
    private final String text;

    Questions(Sheet sheet, String language) {
        this.sheet = sheet;
        this.language = language;
        this.text = sheet.manuscript().text();
        this.marks = Marks.in(text);
    }

    /** @param whole whether the whole text is sent, as other questions will send it too */
    Ask about(Task task, Part part, List<Integer> segments, Cast cast, List<String> wrong, boolean whole) {
        String question = "Task: %s\nMarks: %s told, %s said\nSegments: %s\nLanguage: %s\n%s%s%s"
                .formatted(
                        task.name,
                        marks.around("n"),
                        marks.around("n\""),
                        NumberRanges.of(segments),
                        language.isBlank() ? "en" : language,
                        known(task, cast),
                        complaints(wrong),
                        task.sentence);
        int tokens = TOKENS_OF_A_CAST + (task == Task.CAST ? 0 : segments.size() * TOKENS_PER_LINE);
        return new Ask(SYSTEM, story(whole ? new Part(1, sheet.marked()) : part), question, SCHEMA, whole, tokens);
    }

    private String story(Part part) {
        int first = part.first() == 1 ? 0 : sheet.indexOf(part.first());
        int last = part.last() == sheet.marked() ? sheet.units().size() - 1 : sheet.indexOf(part.last());
        StringBuilder marked =
                new StringBuilder(context(sheet.units().get(first).span().start()));
        for (Unit unit : sheet.units().subList(first, last + 1)) {
            int mark = firstSign(unit.span());
            marked.append(text, unit.span().start(), mark);
            if (unit.isMarked()) {
                marked.append(marks.around(unit.number() + (unit.said() ? "\"" : "")));
            }
            marked.append(text, mark, unit.span().end());
        }
        return StoryBlock.of(text, marked.toString());
    }

    private int firstSign(Span span) {
        int at = span.start();
        while (at < span.end() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** What stands before the part, so that "she" is somebody. */
    private String context(int end) {
        int start = Math.max(0, end - CONTEXT_CHARACTERS);
        while (start > 0 && start < end && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return text.substring(start, end);
    }

    private static String known(Task task, Cast cast) {
        List<CastEntry> entries = task == Task.CAST_AND_LINES ? List.of() : cast.entries();
        return entries.isEmpty()
                ? ""
                : entries.stream().map(Questions::json).collect(Collectors.joining("\n", "Characters:\n", "\n"));
    }

    private static String json(CastEntry entry) {
        ObjectNode json = JsonMapper.shared().createObjectNode();
        json.put("id", entry.id()).put("name", entry.name());
        entry.aliases().forEach(json.putArray("aliases")::add);
        json.put("gender", entry.gender().name().toLowerCase(Locale.ROOT));
        json.put("age", entry.ageBand().name().toLowerCase(Locale.ROOT));
        return json.toString();
    }

    private static String complaints(List<String> wrong) {
        return wrong.isEmpty() ? "" : wrong.stream().collect(Collectors.joining("\n- ", "Wrong last time:\n- ", "\n"));
    }
}
