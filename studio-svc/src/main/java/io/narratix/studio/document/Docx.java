package io.narratix.studio.document;

import io.narratix.manuscript.UnreadableText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The text of a Word document (ECMA-376): its paragraphs and headings as they stand after all changes to it. */
final class Docx {

    private static final String MAIN = "word/document.xml";
    private static final String PROPERTIES = "docProps/core.xml";

    /** What stands there a second time for programs that don't know the first form, and what is no part of the text. */
    private static final Set<String> SKIPPED = Set.of("Fallback", "del", "moveFrom", "instrText", "delText");

    private final Paragraphs paragraphs = new Paragraphs();
    private final XMLStreamReader xml;

    private Docx(XMLStreamReader xml) {
        this.xml = xml;
    }

    static Document read(Path file) throws IOException {
        try (Archive archive = Archive.open(file);
                InputStream main = archive.need(MAIN)) {
            String text = new Docx(reader(main)).text();
            Optional<InputStream> properties = archive.find(PROPERTIES);
            String title = properties.isPresent() ? title(properties.get()) : null;
            return new Document(text, title == null || title.isBlank() ? null : title.strip(), null);
        } catch (XMLStreamException broken) {
            throw new UnreadableText("The document is damaged. Open it, save it again as .docx, and try once more.");
        }
    }

    private String text() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                start(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("p")) {
                paragraphs.end();
            }
        }
        return paragraphs.text();
    }

    private void start(String element) throws XMLStreamException {
        if (SKIPPED.contains(element)) {
            skip();
            return;
        }
        switch (element) {
            case "t" -> paragraphs.add(xml.getElementText());
            case "tab" -> paragraphs.add(" ");
            case "br", "cr" -> paragraphs.lineEnd();
            case "noBreakHyphen" -> paragraphs.add("-");
            case "pStyle" -> style(value());
            case "outlineLvl" -> outline(value());
            default -> {
                // Its content may hold text.
            }
        }
    }

    private void style(String id) {
        String style = id.toLowerCase(Locale.ROOT);
        if (style.equals("title")) {
            paragraphs.heading(1);
        } else if (style.startsWith("heading") && style.length() == "heading".length() + 1) {
            outline(Integer.toString(style.charAt(style.length() - 1) - '1'));
        }
    }

    private void outline(String level) {
        if (level.length() == 1 && level.charAt(0) >= '0' && level.charAt(0) <= '5') {
            paragraphs.heading(level.charAt(0) - '0' + 1);
        }
    }

    private String value() {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("val")) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private static @Nullable String title(InputStream properties) throws XMLStreamException {
        XMLStreamReader xml = reader(properties);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("title")) {
                return xml.getElementText();
            }
        }
        return null;
    }

    /** Neither a document type nor an entity is needed by such a file; both are ways to break out of bounds. */
    private static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(in);
    }
}
