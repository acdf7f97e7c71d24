package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.AbstractDataSource;

class DatabaseWaitTest {

    private final AtomicInteger rests = new AtomicInteger();
    private final DatabaseWait wait = new DatabaseWait(time -> rests.incrementAndGet());

    /** Answers with these states of SQL, and then with connections. */
    private static final class Starting extends AbstractDataSource {

        private final Deque<String> states;

        private Starting(String... states) {
            this.states = new ArrayDeque<>(List.of(states));
        }

        @Override
        public Connection getConnection() throws SQLException {
            String state = states.poll();
            if (state != null) {
                throw new SQLException("no", state);
            }
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> null);
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }
    }

    @Test
    void waitsForOneThatDoesNotListenOrIsStarting() {
        wait.await(new Starting("08001", "08006", "57P03"), "there");
        assertThat(rests).hasValue(3);
    }

    @Test
    void doesNotWaitForOneThatWillNeverHaveIt() {
        assertThatThrownBy(() -> wait.await(new Starting("28P01"), "there"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("there cannot be used");
        assertThat(rests).hasValue(0);
    }
}
