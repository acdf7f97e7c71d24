package io.narratix.bench.speed;

import io.narratix.assembly.delivery.Ffmpeg;
import io.narratix.assembly.delivery.Producer;
import io.narratix.assembly.delivery.Production;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code Mixing FOLDER SECONDS}: makes a drama of about so many seconds, and prints its length, the time that took, the
 * processor time of this process (the encoders' comes on top) and the highest use of its heap. For a process of its own,
 * so that the heap is the mix' alone.
 */
public final class Mixing {

    private Mixing() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Path.of(arguments[0]);
        SpokenScript script = SpokenScript.of(folder.resolve("clips"), Integer.parseInt(arguments[1]));
        Producer producer = new Producer(Ffmpeg.in(folder.resolve("encoders")));
        long begun = System.nanoTime();
        long processor = processorNanos();
        Production production = producer.produce(script.script(), script, folder.resolve("drama"));
        System.out.printf(
                Locale.ROOT,
                "%.3f %.3f %.3f %.1f%n",
                production.duration().toMillis() / 1e3,
                (System.nanoTime() - begun) / 1e9,
                (processorNanos() - processor) / 1e9,
                highestHeapMiB());
    }

    private static long processorNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }

    private static double highestHeapMiB() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(peak -> peak.getUsed())
                        .sum()
                / (double) (1 << 20);
    }
}
