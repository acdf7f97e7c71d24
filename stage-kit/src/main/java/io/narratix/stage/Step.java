package io.narratix.stage;

import jdk.jfr.Category;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/**
 * How long a record spends on one step of its way through a stage, for Java's flight recorder. While nobody records it
 * costs next to nothing.
 */
@Name("narratix.Step")
@Label("Step")
@Category("Narratix")
@Description("A record on its way through a stage")
@StackTrace(false)
@SuppressWarnings("UnusedVariable") // its fields are read by the recorder
final class Step extends Event implements AutoCloseable {

    @Label("Step")
    private final String step;

    @Label("Service")
    private final String service;

    /** Of the run, or of the record where the run is not known yet. */
    @Label("Key")
    private final String key;

    private Step(String step, String service, String key) {
        this.step = step;
        this.service = service;
        this.key = key;
    }

    /** Lasts until it is closed. */
    static Step begin(String step, String service, String key) {
        Step begun = new Step(step, service, key);
        begun.begin();
        return begun;
    }

    static Step begin(String step, StageContext context, Task task) {
        return begin(step, context.service(), task.runId());
    }

    @Override
    public void close() {
        commit();
    }
}
