package io.narratix.faults.rig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.narratix.faults.rig.TcpProxy.Weather;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class TcpProxyTest {

    private ServerSocket echo;
    private TcpProxy proxy;

    @BeforeEach
    void listens() throws IOException {
        echo = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::answer);
        server.setDaemon(true);
        server.start();
        proxy = TcpProxy.before(echo.getLocalPort());
    }

    @AfterEach
    void closes() throws IOException {
        proxy.close();
        echo.close();
    }

    @Test
    void letsEverythingThroughWhenItIsClear() throws IOException {
        try (Socket client = connected()) {
            assertThat(said(client, 7)).isEqualTo(7);
        }
    }

    /** Repeated, as a listener that is closed a moment too late lets in one connection of many. */
    @RepeatedTest(50)
    void refusesAndComesBack() throws IOException {
        Socket before = connected();
        proxy.turn(Weather.REFUSING);
        assertThatThrownBy(this::connected).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> {
                    before.getOutputStream().write(1);
                    if (before.getInputStream().read() < 0) {
                        throw new IOException("closed");
                    }
                })
                .isInstanceOf(IOException.class);

        proxy.turn(Weather.CLEAR);

        try (Socket client = connected()) {
            assertThat(said(client, 8)).isEqualTo(8);
        }
    }

    @Test
    void swallowsWhatIsSaidUntilItIsClearAgain() throws IOException {
        try (Socket client = connected()) {
            assertThat(said(client, 1)).isEqualTo(1);
            proxy.turn(Weather.SILENT);
            client.setSoTimeout(200);
            assertThatThrownBy(() -> said(client, 2)).isInstanceOf(SocketTimeoutException.class);

            client.setSoTimeout(5_000);
            proxy.turn(Weather.CLEAR);

            assertThat(client.getInputStream().read()).isEqualTo(2);
        }
    }

    private Socket connected() throws IOException {
        Socket client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
        client.setSoTimeout(5_000);
        return client;
    }

    private static int said(Socket client, int value) throws IOException {
        client.getOutputStream().write(value);
        return client.getInputStream().read();
    }

    private void answer() {
        while (!echo.isClosed()) {
            try {
                Socket client = echo.accept();
                Thread answering = new Thread(() -> {
                    try (client) {
                        client.getInputStream().transferTo(client.getOutputStream());
                    } catch (IOException gone) {
                        return;
                    }
                });
                answering.setDaemon(true);
                answering.start();
            } catch (IOException closed) {
                return;
            }
        }
    }
}
