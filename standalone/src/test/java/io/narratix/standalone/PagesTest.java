package io.narratix.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PagesTest {

    private static final Story STORY = new Story("My Tale & more-1", "My Tale & more", "My Tale", new byte[0]);

    @TempDir
    Path data;

    @Test
    void leadsToThePageOfAStudioThatIsListening() {
        Pages pages = Pages.at(URI.create("http://localhost:8123/"));

        assertThat(pages.toWatch(STORY)).contains("http://localhost:8123/#/texts/My%20Tale%20%26%20more-1");
        assertThat(pages.toListen(STORY)).contains("http://localhost:8123/#/texts/My%20Tale%20%26%20more-1");
    }

    @Test
    void saysHowToGetThereWhereNoneIs() {
        assertThat(Pages.afterServing().toWatch(STORY)).isEmpty();
        assertThat(Pages.afterServing().toListen(STORY))
                .contains("./narratix serve, then open http://localhost:8100/#/texts/My%20Tale%20%26%20more-1");
        assertThat(Pages.NONE.toListen(STORY)).isEmpty();
    }

    @Test
    void findsThePipelineThatIsServedFromAFolder() {
        assertThat(Signpost.in(data)).isEmpty();
        Connection served = new Connection(
                "localhost:9",
                "http://localhost:8",
                data.resolve("artifacts"),
                Pages.at(URI.create("http://localhost:7/")));

        Signpost.putUp(data, served);
        assertThat(Signpost.in(data)).contains(served);

        Signpost.takeDown(data);
        assertThat(Files.exists(data.resolve("serving.properties"))).isFalse();
        assertThat(Signpost.in(data)).isEmpty();
    }
}
