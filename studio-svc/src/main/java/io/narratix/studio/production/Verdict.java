package io.narratix.studio.production;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How a run ended, as it is kept in a column. */
record Verdict(
        double integratedLufs,
        double truePeakDbtp,
        List<Named> files,
        List<Degradation> degraded,
        List<StoodIn> fallbacks,
        @Nullable Failure failure) {

    /** A file by the name under which it is delivered. */
    record Named(String name, StoredFile file) {}

    static Verdict of(AssemblyCompleted event) {
        List<Named> files = event.getFiles().stream()
                .filter(file -> file.getArtifact() != null)
                .map(file -> new Named(file.getName(), StoredFile.of(Objects.requireNonNull(file.getArtifact()))))
                .toList();
        List<Degradation> degraded =
                event.getDegraded().stream().map(Degradation::of).toList();
        List<StoodIn> fallbacks = event.getFallbacks().stream().map(StoodIn::of).toList();
        return new Verdict(event.getIntegratedLufs(), event.getTruePeakDbtp(), files, degraded, fallbacks, null);
    }

    static Verdict of(AssemblyFailed event) {
        return new Verdict(0, 0, List.of(), List.of(), List.of(), Failure.of(event.getFailure()));
    }
}
