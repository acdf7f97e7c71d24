package io.narratix.bench.speed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How it is measured.
 *
 * @param home the repository
 * @param data the folder in which each start has one of its own
 * @param scale by which the providers' times are multiplied
 * @param number of samples, if not as many as the case has by itself
 * @param only parts of the case that are wanted; all if empty
 * @param settings of the services, besides those of the case
 */
record Setup(
        Path home, Path data, double scale, Optional<Integer> number, List<String> only, Map<String, String> settings) {

    int samples(int otherwise) {
        return number.orElse(otherwise);
    }

    boolean wants(String part) {
        return only.isEmpty() || only.contains(part);
    }

    Rig rig(String name, Map<String, String> further) throws IOException {
        return rig(name, further, List.of());
    }

    Rig rig(String name, Map<String, String> further, List<String> options) throws IOException {
        Map<String, String> all = new LinkedHashMap<>(further);
        all.putAll(settings);
        return Rig.start(home, data.resolve(name), all, options);
    }
}
