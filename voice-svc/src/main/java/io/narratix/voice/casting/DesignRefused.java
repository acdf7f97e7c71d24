package io.narratix.voice.casting;

/** The provider makes no voice for this, or has no room for it: one that is there must do. */
public final class DesignRefused extends Exception {

    private static final long serialVersionUID = 1;

    private final String reason;
    private final boolean full;

    /**
     * @param reason in a sentence
     * @param full whether only the room was lacking
     */
    public DesignRefused(String reason, boolean full) {
        super(reason);
        this.reason = reason;
        this.full = full;
    }

    public String reason() {
        return reason;
    }

    boolean isFull() {
        return full;
    }
}
