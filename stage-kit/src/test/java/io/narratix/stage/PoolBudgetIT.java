package io.narratix.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.backbone.DatabaseAccess;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class PoolBudgetIT {

    private final DatabaseAccess access = TestWorld.freshSchema();

    @Test
    void isWhatTheServerAllowsWithoutWhatItKeepsForItsSuperuser() {
        assertThat(budget().connections()).isEqualTo(97);
    }

    @Test
    void isWhatTheRoleMayOpenIfThatIsLess() throws Exception {
        TestWorld.limit(access, 5);

        assertThat(budget().connections()).isEqualTo(5);
    }

    @Test
    void letsPoolsBeThatFit() {
        assertThatCode(() -> budget().hold("The pipeline", 97)).doesNotThrowAnyException();
    }

    @Test
    void saysWhatDoesNotFitAndHowToMendIt() {
        assertThatThrownBy(() -> budget().hold("The pipeline", 98))
                .isInstanceOf(PoolTooLarge.class)
                .hasMessageStartingWith("The pipeline may open 98 database connections, but " + access.jdbcUrl())
                .hasMessageContaining(" allows 97. Lower spring.datasource.hikari.maximum-pool-size");
    }

    @Test
    void keepsAServiceFromStartingThatMayOpenTooMany() throws Exception {
        try (StageRig rig = new StageRig(1)) {
            TestWorld.limit(rig.database(), 5);

            assertThatThrownBy(() -> rig.start("--spring.datasource.hikari.pool-name=rig"))
                    .rootCause()
                    .isInstanceOf(PoolTooLarge.class)
                    .hasMessageStartingWith("The pool of rig may open 10 database connections");
            rig.start("--spring.datasource.hikari.maximum-pool-size=5");
        }
    }

    private PoolBudget budget() {
        return PoolBudget.of(new DriverManagerDataSource(access.jdbcUrl(), access.username(), access.password()));
    }
}
