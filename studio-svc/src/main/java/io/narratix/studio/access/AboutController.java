package io.narratix.studio.access;

import io.narratix.manuscript.Manuscript;
import io.narratix.studio.StudioProperties;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What this server takes, and who is asking; and the description of all of it. */
@RestController
class AboutController {

    record Known(String tenant, List<Scope> scopes) {

        static @Nullable Known of(Optional<Caller> caller) {
            return caller.map(known -> new Known(
                            known.tenant(), known.scopes().stream().sorted().toList()))
                    .orElse(null);
        }
    }

    record Limits(long uploadBytes, int textCharacters, int backlog) {}

    record About(String version, boolean open, @Nullable Known caller, Limits limits) {}

    private static final String VERSION = "0.1.0";

    private final Door door;
    private final StudioProperties properties;

    AboutController(Door door, StudioProperties properties) {
        this.door = door;
        this.properties = properties;
    }

    @GetMapping("/api/v1/about")
    About about(Optional<Caller> caller) {
        Limits limits = new Limits(properties.maxUpload().toBytes(), Manuscript.MAX_LENGTH, properties.backlog());
        return new About(VERSION, door.isOpen(), Known.of(caller), limits);
    }

    @GetMapping(path = "/api/v1/openapi.yaml", produces = "application/yaml")
    Resource description() {
        return new ClassPathResource("openapi/narratix-v1.yaml");
    }
}
