package io.narratix.studio.access;

import io.narratix.studio.StudioProperties;
import java.util.List;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the door together. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    /** Behind the filters of the web package, in this order. */
    private static final int ORIGIN = 100;

    private static final int DOOR = 110;

    @Bean
    Tokens tokens(JdbcClient database) {
        return new Tokens(database);
    }

    @Bean
    Tenants tenants(JdbcClient database) {
        return new Tenants(database);
    }

    @Bean
    Door door(Tokens tokens, StudioProperties properties) {
        return new Door(tokens, properties.operatorToken());
    }

    @Bean
    Allowance allowance(Tenants tenants, StudioProperties properties) {
        return new Allowance(tenants, properties);
    }

    @Bean
    LoopbackUntilTokens loopbackUntilTokens(Door door) {
        return new LoopbackUntilTokens(door);
    }

    @Bean
    FilterRegistrationBean<SameOrigin> sameOrigin(Door door, StudioProperties properties) {
        FilterRegistrationBean<SameOrigin> filter =
                new FilterRegistrationBean<>(new SameOrigin(door, properties.hosts()));
        filter.setOrder(ORIGIN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Doorkeeper> doorkeeper(Door door) {
        FilterRegistrationBean<Doorkeeper> filter = new FilterRegistrationBean<>(new Doorkeeper(door));
        filter.setOrder(DOOR);
        return filter;
    }

    @Bean
    WebMvcConfigurer callerArgument() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
