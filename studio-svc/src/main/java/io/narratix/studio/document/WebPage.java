package io.narratix.studio.document;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of a page of XHTML, paragraph by paragraph. */
final class WebPage implements NodeFilter {

    private static final Set<String> NOT_READ =
            Set.of("head", "script", "style", "nav", "svg", "math", "audio", "video", "object", "template", "rt", "rp");

    private final Paragraphs paragraphs;

    private WebPage(Paragraphs paragraphs) {
        this.paragraphs = paragraphs;
    }

    static void read(Element page, Paragraphs paragraphs) {
        page.filter(new WebPage(paragraphs));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            paragraphs.add(text.getWholeText());
        } else if (node instanceof Element element) {
            return enter(element);
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            paragraphs.end();
        }
        return FilterResult.CONTINUE;
    }

    private FilterResult enter(Element element) {
        String name = element.normalName();
        if (NOT_READ.contains(name) || element.hasAttr("hidden") || isNoteReference(element)) {
            return FilterResult.SKIP_ENTIRELY;
        }
        if (element.isBlock()) {
            paragraphs.end();
        }
        if (name.equals("br")) {
            paragraphs.lineEnd();
        } else if (name.equals("hr")) {
            paragraphs.sceneBreak();
        } else if (name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6') {
            paragraphs.heading(name.charAt(1) - '0');
        }
        return FilterResult.CONTINUE;
    }

    private static boolean isNoteReference(Element element) {
        return element.attr("epub:type").equals("noteref")
                || element.attr("role").equals("doc-noteref");
    }
}
