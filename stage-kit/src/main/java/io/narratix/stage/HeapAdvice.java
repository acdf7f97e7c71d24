package io.narratix.stage;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;

/**
 * Says so, once, when this JVM would go on without memory: whatever thread is short of it then dies, those of the clients
 * for providers and brokers among them, and whoever waits for one of these waits for ever. A process that ends is safe.
 */
@ConditionalOnClass(HotSpotDiagnosticMXBean.class)
final class HeapAdvice implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(HeapAdvice.class);
    private static final String OPTION = "ExitOnOutOfMemoryError";
    private static final AtomicBoolean GIVEN = new AtomicBoolean();

    @Override
    public void afterPropertiesSet() {
        HotSpotDiagnosticMXBean machine = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        boolean ends = Boolean.parseBoolean(machine.getVMOption(OPTION).getValue());
        if (!ends && GIVEN.compareAndSet(false, true)) {
            LOG.warn(
                    "This process was started without -XX:+{}: when its memory is full it may hang instead of ending",
                    OPTION);
        }
    }
}
