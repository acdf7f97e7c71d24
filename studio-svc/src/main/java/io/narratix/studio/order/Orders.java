package io.narratix.studio.order;

import io.narratix.manuscript.Manuscript;
import io.narratix.manuscript.Title;
import io.narratix.manuscript.UnreadableText;
import io.narratix.studio.document.Document;
import io.narratix.studio.document.Documents;
import io.narratix.studio.production.Wishes;
import io.narratix.studio.web.Refusal;
import io.narratix.studio.web.Signs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Understands what people hand in, in whatever form; a text that could not be produced is refused here. */
class Orders {

    private static final int LONGEST_TITLE = 300;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final TypeReference<Map<String, @Nullable String>> VOICES = new TypeReference<>() {};

    private final JsonMapper json;

    Orders(JsonMapper json) {
        this.json = json;
    }

    Order of(NewText given) {
        if (given.text() == null) {
            throw Refusal.badRequest("The story is missing: put it into the property 'text'.");
        }
        Changes options = given.options() == null ? Changes.NONE : given.options();
        if (options.title() != null) {
            throw Refusal.badRequest("The title stands beside the options, not in them.");
        }
        Asked asked = new Asked(given.title(), given.language(), given.mode(), null, null, null, null, null);
        return order(new Document(given.text(), null, null), asked, options.on(Wishes.DEFAULT));
    }

    Order of(byte[] text, Asked asked) {
        try {
            return order(new Document(Manuscript.ofUtf8(text).text(), null, null), asked, wishes(asked));
        } catch (UnreadableText unreadable) {
            throw Refusal.unreadableText(String.valueOf(unreadable.getMessage()));
        }
    }

    Order of(MultipartFile file, Asked asked) throws IOException {
        String name = file.getOriginalFilename();
        Path copy = Files.createTempFile("narratix-upload", "");
        try {
            file.transferTo(copy);
            return order(Documents.read(name == null ? "" : name, copy), asked, wishes(asked));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Wishes wishes(Asked asked) {
        Map<String, @Nullable String> voices = asked.voices() == null ? null : voices(asked.voices());
        return new Changes(null, asked.music(), asked.effects(), asked.flac(), asked.budgetUsd(), voices, null, null)
                .on(Wishes.DEFAULT);
    }

    private Map<String, @Nullable String> voices(String text) {
        try {
            return json.readValue(text, VOICES);
        } catch (JacksonException noObject) {
            throw Refusal.badRequest("'voices' must be a JSON object, such as {\"alice\": \"helen\"}.");
        }
    }

    private static Order order(Document document, Asked asked, Wishes wishes) {
        try {
            Manuscript manuscript = Manuscript.of(document.text());
            return new Order(
                    manuscript,
                    title(manuscript, document, asked.title()),
                    language(first(asked.language(), document.language(), "en")),
                    asked.mode() == null ? Mode.PARALLEL : asked.mode(),
                    wishes);
        } catch (UnreadableText unreadable) {
            throw Refusal.unreadableText(String.valueOf(unreadable.getMessage()));
        }
    }

    private static String title(Manuscript manuscript, Document document, @Nullable String asked) {
        if (asked != null && asked.length() > LONGEST_TITLE) {
            throw Refusal.invalid(
                    "The title has %,d characters; it may have %d.".formatted(asked.length(), LONGEST_TITLE));
        }
        String title = first(asked, document.title(), Title.of(manuscript).orElse("Untitled"));
        String printable = Signs.printable(title);
        return printable.length() > LONGEST_TITLE ? printable.substring(0, LONGEST_TITLE) : printable;
    }

    private static String language(String tag) {
        if (!LANGUAGE.matcher(tag).matches()) {
            throw Refusal.invalid("'%s' is no language tag; write en, de or pt-BR, for example.".formatted(tag));
        }
        return tag;
    }

    private static String first(@Nullable String... candidates) {
        return Stream.of(candidates)
                .filter(candidate -> candidate != null && !candidate.isBlank())
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }
}
