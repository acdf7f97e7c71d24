package io.narratix.studio;

import io.narratix.stage.StageKit;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** Takes stories in, shows the work as it happens, and hands dramas out. */
@SpringBootApplication
@Import(StageKit.class)
@EnableConfigurationProperties(StudioProperties.class)
public class StudioService {

    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The service, as it is started on its own and inside another process alike. It always needs its web server. */
    public static SpringApplicationBuilder application() {
        return new SpringApplicationBuilder(StudioService.class).properties("spring.config.name=studio-svc");
    }
}
