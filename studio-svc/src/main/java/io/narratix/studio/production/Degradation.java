package io.narratix.studio.production;

/** What a drama does without, and why. */
record Degradation(String stage, String reason, int missing, boolean retryable) {

    static Degradation of(io.narratix.events.Degradation event) {
        return new Degradation(event.getStage(), event.getReason(), event.getMissing(), event.getRetryable());
    }
}
