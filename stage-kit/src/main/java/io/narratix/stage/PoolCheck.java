package io.narratix.stage;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Holds the service's pool against its server's limit before anybody takes a connection from it. A service that was started
 * before its database waits for it here.
 */
final class PoolCheck implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            // Not through the pool: one that may not be used must not be left open.
            DataSource server = new DriverManagerDataSource(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
            DatabaseWait.SLEEPING.await(server, pool.getJdbcUrl());
            PoolBudget.of(server).hold("The pool of " + pool.getPoolName(), pool.getMaximumPoolSize());
        }
        return bean;
    }
}
