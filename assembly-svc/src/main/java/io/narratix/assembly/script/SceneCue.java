package io.narratix.assembly.script;

import java.util.Optional;

/** What lies under a scene. Music and bed are looped over the whole scene; each may be missing. */
public record SceneCue(int scene, WordRange words, String mood, Optional<ClipRef> music, Optional<ClipRef> bed) {}
