package io.narratix.studio.document;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Markdown as it is read aloud: without its signs, pictures and HTML. */
final class Markdown {

    private static final Parser PARSER = Parser.builder().build();

    private Markdown() {}

    static String plain(String markdown) {
        Paragraphs paragraphs = new Paragraphs();
        Node node = PARSER.parse(markdown);
        // Not by a visitor: what is nested a hundred thousand deep would not fit on the stack.
        while (node != null) {
            enter(node, paragraphs);
            node = next(node, paragraphs);
        }
        return paragraphs.text();
    }

    private static @Nullable Node next(Node node, Paragraphs paragraphs) {
        if (node.getFirstChild() != null && !isSkipped(node)) {
            return node.getFirstChild();
        }
        for (Node left = node; left != null; left = left.getParent()) {
            leave(left, paragraphs);
            if (left.getNext() != null) {
                return left.getNext();
            }
        }
        return null;
    }

    private static boolean isSkipped(Node node) {
        return node instanceof Image || node instanceof HtmlBlock || node instanceof HtmlInline;
    }

    private static void enter(Node node, Paragraphs paragraphs) {
        if (node instanceof Heading heading) {
            paragraphs.heading(heading.getLevel());
        } else if (node instanceof Text text) {
            paragraphs.add(text.getLiteral());
        } else if (node instanceof Code code) {
            paragraphs.add(code.getLiteral());
        } else if (node instanceof SoftLineBreak) {
            paragraphs.add(" ");
        } else if (node instanceof HardLineBreak) {
            paragraphs.lineEnd();
        } else if (node instanceof ThematicBreak) {
            paragraphs.sceneBreak();
        } else if (node instanceof FencedCodeBlock block) {
            paragraphs.add(block.getLiteral());
        } else if (node instanceof IndentedCodeBlock block) {
            paragraphs.add(block.getLiteral());
        }
    }

    private static void leave(Node node, Paragraphs paragraphs) {
        if (node instanceof Paragraph
                || node instanceof Heading
                || node instanceof BlockQuote
                || node instanceof FencedCodeBlock
                || node instanceof IndentedCodeBlock) {
            paragraphs.end();
        }
    }
}
