package io.narratix.studio.document;

import io.narratix.manuscript.UnreadableText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The text of an EPUB (2 and 3): the documents of its spine in reading order, without its navigation. */
final class Epub {

    private static final String CONTAINER = "META-INF/container.xml";
    private static final String ENCRYPTION = "META-INF/encryption.xml";
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final Archive archive;
    private final String base;
    private final Element book;

    private Epub(Archive archive, String opf) throws IOException {
        this.archive = archive;
        this.base = opf.substring(0, opf.lastIndexOf('/') + 1);
        this.book = Jsoup.parse(archive.need(opf), UTF_8, "", Parser.xmlParser());
    }

    static Document read(Path file) throws IOException {
        try (Archive archive = Archive.open(file)) {
            Element container = Jsoup.parse(archive.need(CONTAINER), UTF_8, "", Parser.xmlParser());
            Element root = container.selectFirst("*|rootfile[full-path]");
            if (root == null) {
                throw new UnreadableText("The EPUB does not say where its book is. Export it again.");
            }
            return new Epub(archive, root.attr("full-path")).document();
        }
    }

    private Document document() throws IOException {
        Paragraphs paragraphs = new Paragraphs();
        String encrypted = encrypted();
        for (Element reference : book.select("*|spine > *|itemref")) {
            Element item = item(reference.attr("idref"));
            if (item != null && isRead(reference, item)) {
                String path = base + URLDecoder.decode(item.attr("href"), StandardCharsets.UTF_8);
                String name = URI.create("/").resolve(uri(path)).getPath().substring(1);
                if (encrypted.contains(name)) {
                    throw new UnreadableText("The EPUB is protected against copying, so it cannot be read.");
                }
                add(name, paragraphs);
            }
        }
        return new Document(paragraphs.text(), metadata("title"), metadata("language"));
    }

    private void add(String name, Paragraphs paragraphs) throws IOException {
        Optional<InputStream> page = archive.find(name);
        if (page.isPresent()) {
            WebPage.read(Jsoup.parse(page.get(), UTF_8, ""), paragraphs);
            paragraphs.end();
        }
    }

    /** By comparison: an id is any string, and a selector made of it might be another one. */
    private @Nullable Element item(String id) {
        for (Element item : book.select("*|manifest > *|item")) {
            if (item.attr("id").equals(id)) {
                return item;
            }
        }
        return null;
    }

    private static boolean isRead(Element reference, Element item) {
        return !reference.attr("linear").equals("no")
                && !item.attr("properties").contains("nav")
                && item.attr("media-type").contains("html");
    }

    private String encrypted() throws IOException {
        Optional<InputStream> encryption = archive.find(ENCRYPTION);
        return encryption.isEmpty() ? "" : new String(encryption.get().readAllBytes(), StandardCharsets.UTF_8);
    }

    private @Nullable String metadata(String name) {
        Element element = book.selectFirst("*|metadata > dc|" + name);
        String value = element == null ? "" : element.text().strip();
        return value.isEmpty() ? null : value;
    }

    private static URI uri(String path) {
        try {
            return new URI(null, null, "/" + path, null);
        } catch (java.net.URISyntaxException odd) {
            throw new UnreadableText("The EPUB names a part '%s', which is no path. Export it again.".formatted(path));
        }
    }
}
