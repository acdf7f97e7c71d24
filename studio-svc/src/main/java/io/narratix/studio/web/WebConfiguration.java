package io.narratix.studio.web;

import io.narratix.studio.StudioProperties;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What every request passes first. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Housekeeping housekeeping(List<Forgetful> forgetful, StudioProperties properties) {
        return new Housekeeping(forgetful, properties.kept());
    }

    @Bean
    Json json(JsonMapper mapper) {
        return new Json(mapper);
    }

    @Bean
    FilterRegistrationBean<SafeHeaders> safeHeaders() {
        return ordered(new SafeHeaders(), 10);
    }

    @Bean
    FilterRegistrationBean<RefusalFilter> refusals(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        return ordered(new RefusalFilter(resolver), 20);
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(StudioProperties properties) {
        return ordered(
                new BodyLimit(
                        properties.maxUpload().toBytes(), properties.maxBody().toBytes()),
                30);
    }

    /** After the door, so that whoever may not come in takes nobody's turn. */
    @Bean
    FilterRegistrationBean<UploadTurns> uploadTurns(StudioProperties properties) {
        return ordered(new UploadTurns(properties.uploads()), 200);
    }

    /** Behind the one that comes with Boot, whose page in HTML it stands in front of. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> serverProblems() {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerProblem()));
    }

    @Bean
    WebMvcConfigurer page() {
        return new StaticPage();
    }

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
