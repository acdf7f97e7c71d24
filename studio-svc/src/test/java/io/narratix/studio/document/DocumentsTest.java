package io.narratix.studio.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.studio.web.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentsTest {

    private static final String CONTAINER = """
            <container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
            <rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""";

    private static final String BOOK = """
            <package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
            <dc:title>The &lt;Book&gt;</dc:title><dc:language>en-GB</dc:language></metadata>
            <manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
            <item id="two" href="text/ch%202.xhtml" media-type="application/xhtml+xml"/>
            <item id="one" href="text/one.xhtml" media-type="application/xhtml+xml"/></manifest>
            <spine><itemref idref="nav"/><itemref idref="one"/><itemref idref="two"/></spine></package>""";

    @TempDir
    Path folder;

    @Test
    void readsMarkdownAsItIsReadAloud() throws IOException {
        String text = read("tale.md", """
                # One *Night*

                It was **very** dark,
                and [cold](https://example.com "x").  \nNo ![lamp](x.png) burned.

                * * *

                > "Who's there?" <b>said</b> &amp; `thought` Alice.

                <script>alert(1)</script>
                """).text();

        assertThat(text).isEqualTo("""
                # One Night

                It was very dark, and cold.
                No burned.

                ***

                "Who's there?" said & thought Alice.""");
    }

    @Test
    void readsAnEpubInTheOrderOfItsSpine() throws IOException {
        Document document = Documents.read(
                "book.EPUB",
                zip(epub(Map.of(
                        "OEBPS/text/one.xhtml",
                        """
                <html><head><title>x</title></head><body><h1>One</h1><p>First <i>words</i>.<br/>Next line.</p>
                <hr/><div>Then<sup><a epub:type="noteref" href="#n">1</a></sup> more.</div><script>no()</script></body></html>""",
                        "OEBPS/text/ch 2.xhtml",
                        "<html><body><h2>Two</h2><p>Last &amp; least.</p></body></html>",
                        "OEBPS/nav.xhtml",
                        "<html><body><p>Contents</p></body></html>"))));

        assertThat(document.text()).isEqualTo("""
                # One

                First words.
                Next line.

                ***

                Then more.

                ## Two

                Last & least.""");
        assertThat(document.title()).isEqualTo("The <Book>");
        assertThat(document.language()).isEqualTo("en-GB");
    }

    @Test
    void readsAWordDocument() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("word/document.xml", """
                <w:document xmlns:w="w" xmlns:mc="mc"><w:body>
                <w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>One</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve">It was </w:t></w:r><w:r><w:t>dark.</w:t><w:br/><w:t>Cold.</w:t></w:r>
                <w:del><w:r><w:delText>gone</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>
                <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>Once.</w:t></w:r></w:p></mc:Choice>
                <mc:Fallback><w:p><w:r><w:t>Once.</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>
                </w:body></w:document>""");
        parts.put("docProps/core.xml", "<c xmlns:dc=\"dc\"><dc:title>A Word</dc:title></c>");

        Document document = Documents.read("tale.docx", zip(parts));

        assertThat(document.text()).isEqualTo("# One\n\nIt was dark.\nCold.\n\nOnce.");
        assertThat(document.title()).isEqualTo("A Word");
    }

    @Test
    void refusesAFileThatGrowsBeyondBounds() throws IOException {
        Path bomb = folder.resolve("bomb.docx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 40; i++) {
                zip.write(zeros);
            }
        }
        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertThatThrownBy(() -> Documents.read("bomb.docx", bomb))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("larger than a story's can be");
    }

    @Test
    void expandsNoEntities() throws IOException {
        Path file = zip(Map.of("word/document.xml", """
                <!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY x SYSTEM "file:///etc/passwd">]>
                <w:document xmlns:w="w"><w:p><w:t>&a;&x;</w:t></w:p></w:document>"""));

        assertThatThrownBy(() -> Documents.read("tale.docx", file))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("damaged");
    }

    @Test
    void refusesWhatIsNotWhatItsNameSays() throws IOException {
        Path text = Files.writeString(folder.resolve("x"), "no zip");
        assertThatThrownBy(() -> Documents.read("x.epub", text)).hasMessageContaining("damaged");
        assertThatThrownBy(() -> Documents.read("x.docx", zip(Map.of("a", "b"))))
                .hasMessageContaining("word/document.xml");
        assertThatThrownBy(() -> Documents.read("x.pdf", text)).hasMessageContaining(".txt, .md, .epub and .docx");
        assertThatThrownBy(() -> Documents.read(
                        "x.epub",
                        zip(epub(Map.of(
                                "OEBPS/text/one.xhtml", "??", "META-INF/encryption.xml", "OEBPS/text/one.xhtml")))))
                .hasMessageContaining("protected");
    }

    @Test
    void readsWhatIsNestedDeeplyWithoutTroubling() throws IOException {
        assertThat(read("deep.md", ">".repeat(50_000) + " deep").text()).contains("deep");
        String html = "<div>".repeat(50_000) + "deep";
        assertThat(Documents.read("deep.epub", zip(epub(Map.of("OEBPS/text/one.xhtml", html))))
                        .text())
                .contains("deep");
    }

    private Document read(String name, String content) throws IOException {
        return Documents.read(name, Files.writeString(folder.resolve("file"), content));
    }

    private static Map<String, String> epub(Map<String, String> pages) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("META-INF/container.xml", CONTAINER);
        parts.put("OEBPS/book.opf", BOOK);
        parts.putAll(pages);
        return parts;
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = Files.createTempFile(folder, "document", "");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return file;
    }
}
