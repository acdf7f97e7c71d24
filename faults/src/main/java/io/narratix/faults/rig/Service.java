package io.narratix.faults.rig;

import java.util.List;
import java.util.Locale;

/** The services, as they are started and as the providers know them. */
public enum Service {
    TEXT_ANALYSIS("io.narratix.textanalysis.TextAnalysisService"),
    AUDIO_ANALYSIS("io.narratix.audioanalysis.AudioAnalysisService"),
    VOICE("io.narratix.voice.VoiceService"),
    MUSIC("io.narratix.music.MusicService"),
    SFX("io.narratix.sfx.SfxService"),
    ASSEMBLY("io.narratix.assembly.AssemblyService"),
    STUDIO("io.narratix.studio.StudioService");

    /** Those that make something of what is handed in. */
    public static final List<Service> STAGES = List.of(TEXT_ANALYSIS, AUDIO_ANALYSIS, VOICE, MUSIC, SFX, ASSEMBLY);

    /** Those that pay. */
    public static final List<Service> PAYING = List.of(TEXT_ANALYSIS, AUDIO_ANALYSIS, VOICE, MUSIC, SFX);

    private final String main;

    Service(String main) {
        this.main = main;
    }

    String main() {
        return main;
    }

    /** Its schema and role in the database. */
    public String schema() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its consumer group, and its name in events. */
    public String group() {
        return schema().replace('_', '-') + "-svc";
    }

    /** The endpoint of the stand-in that its items are made at; empty for who pays nobody. */
    public String endpoint() {
        return switch (this) {
            case TEXT_ANALYSIS, AUDIO_ANALYSIS -> "messages";
            case VOICE -> "speech";
            case MUSIC -> "music";
            case SFX -> "sound-generation";
            case ASSEMBLY, STUDIO -> "";
        };
    }
}
