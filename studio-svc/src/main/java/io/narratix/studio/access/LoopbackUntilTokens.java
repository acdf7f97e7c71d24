package io.narratix.studio.access;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.core.Ordered;

/** While no token is configured the server listens on the loopback interface only, whatever its settings say. */
final class LoopbackUntilTokens implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory>, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(LoopbackUntilTokens.class);

    private final Door door;

    LoopbackUntilTokens(Door door) {
        this.door = door;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory server) {
        if (door.isOpen()) {
            server.setAddress(InetAddress.getLoopbackAddress());
            LOG.warn("No token is configured: the studio listens on the loopback interface only, and everybody on this"
                    + " machine may do everything. Issue a token (POST /api/v1/tokens) and start again to listen on"
                    + " other interfaces.");
        }
    }

    /** Behind the one that applies server.address. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
