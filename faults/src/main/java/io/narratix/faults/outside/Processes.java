package io.narratix.faults.outside;

import io.narratix.faults.rig.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Threads and open files of the services, against what each had when it was idle before. */
public final class Processes {

    private static final int MORE_THREADS = 30;
    /** The join's stores have hundreds, and more of them as they grow: half as many again, then. */
    private static final int MORE_FILES = 60;

    private record Footprint(long threads, long files) {}

    private final Map<Long, Footprint> baseline = new HashMap<>();

    /** The first time that a process is looked at is its base line. */
    public List<String> complaints(Iterable<ServiceProcess> services) throws IOException {
        List<String> complaints = new ArrayList<>();
        for (ServiceProcess process : services) {
            if (!process.isAlive()) {
                complaints.add("%s is not running".formatted(process.service()));
                continue;
            }
            Footprint now = new Footprint(count(process.pid(), "task"), count(process.pid(), "fd"));
            Footprint before = baseline.computeIfAbsent(process.pid(), first -> now);
            if (now.threads() > before.threads() + MORE_THREADS
                    || now.files() > before.files() + Math.max(MORE_FILES, before.files() / 2)) {
                complaints.add("%s has grown from %s to %s".formatted(process.service(), before, now));
            }
        }
        return complaints;
    }

    private static long count(long pid, String what) throws IOException {
        try (Stream<Path> entries = Files.list(Path.of("/proc", Long.toString(pid), what))) {
            return entries.count();
        }
    }
}
