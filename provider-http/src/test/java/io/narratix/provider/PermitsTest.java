package io.narratix.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class PermitsTest {

    private final Permits permits = new Permits(12);

    @Test
    void shrinksBelowWhatWasUnderWayWhenACallIsTurnedAway() throws InterruptedException {
        take(5);
        permits.shrink();

        assertThat(permits.allowed()).isEqualTo(4);
    }

    @Test
    void growsBackByOneAfterAsManySuccessesAsThereArePermits() throws InterruptedException {
        take(3);
        permits.shrink();
        for (int i = 0; i < 2; i++) {
            permits.succeeded();
        }

        assertThat(permits.allowed()).isEqualTo(3);
    }

    @Test
    void neverAllowsNoneAndNeverMoreThanTheProviderDoes() throws InterruptedException {
        take(1);
        permits.shrink();
        permits.shrink();
        assertThat(permits.allowed()).isOne();

        permits.capAt(2);
        for (int i = 0; i < 100; i++) {
            permits.succeeded();
        }
        assertThat(permits.allowed()).isEqualTo(2);
    }

    @Test
    void letsTheNextOneInWhenOneIsReleased() throws InterruptedException {
        Permits one = new Permits(1);
        one.acquire();
        Thread waiting = new Thread(() -> {
            try {
                one.acquire();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        one.release();

        waiting.join(5_000);
        assertThat(waiting.isAlive()).isFalse();
    }

    @Test
    void areSharedByAllClientsOfAnAccount() {
        Endpoint account = Endpoint.bearer("shop", URI.create("https://shop.example"), Credential.of("key"));
        Endpoint other = Endpoint.bearer("shop", URI.create("https://shop.example"), Credential.of("another"));

        assertThat(Permits.of(account, "", 12))
                .isSameAs(Permits.of(account, "", 12))
                .isNotSameAs(Permits.of(other, "", 12));
    }

    private void take(int number) throws InterruptedException {
        for (int i = 0; i < number; i++) {
            permits.acquire();
        }
    }
}
