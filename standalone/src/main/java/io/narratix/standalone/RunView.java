package io.narratix.standalone;

import io.narratix.events.AssemblyCompleted;
import io.narratix.events.AssemblyFailed;
import io.narratix.events.StageProgress;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is known of a run: how far its stages are, and its verdict once it is given. */
final class RunView {

    /** The pipeline's stages in the order in which they are shown. */
    enum Stage {
        TEXT("text", "text-analysis-svc"),
        VOICES("voices", "voice-svc"),
        SOUNDS("sounds", "audio-analysis-svc"),
        MUSIC("music", "music-svc"),
        EFFECTS("effects", "sfx-svc"),
        MIX("mix", "assembly-svc");

        private final String label;
        private final String service;

        Stage(String label, String service) {
            this.label = label;
            this.service = service;
        }

        String label() {
            return label;
        }

        static Optional<Stage> of(String service) {
            for (Stage stage : values()) {
                if (stage.service.equals(service)) {
                    return Optional.of(stage);
                }
            }
            return Optional.empty();
        }
    }

    private final Story story;
    private final long submittedAt;
    private final Map<Stage, StageView> stages = new EnumMap<>(Stage.class);
    private @Nullable AssemblyCompleted completed;
    private @Nullable AssemblyFailed failed;

    RunView(Story story, long submittedAt) {
        this.story = story;
        this.submittedAt = submittedAt;
        for (Stage stage : Stage.values()) {
            stages.put(stage, new StageView());
        }
    }

    void note(StageProgress told) {
        Stage.of(told.getStage()).ifPresent(stage -> stage(stage).note(told));
    }

    void complete(AssemblyCompleted verdict) {
        completed = verdict;
    }

    void fail(AssemblyFailed verdict) {
        failed = verdict;
    }

    Story story() {
        return story;
    }

    long submittedAt() {
        return submittedAt;
    }

    StageView stage(Stage stage) {
        return java.util.Objects.requireNonNull(stages.get(stage));
    }

    Optional<AssemblyCompleted> completed() {
        return Optional.ofNullable(completed);
    }

    Optional<AssemblyFailed> failed() {
        return Optional.ofNullable(failed);
    }

    boolean isOver() {
        return completed != null || failed != null;
    }
}
