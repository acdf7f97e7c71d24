package io.narratix.studio.web;

import io.narratix.studio.StudioProperties;
import jakarta.servlet.Filter;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
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

    private static <F extends Filter> FilterRegistrationBean<F> ordered(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
