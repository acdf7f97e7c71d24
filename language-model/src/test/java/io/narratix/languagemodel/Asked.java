package io.narratix.languagemodel;

import io.narratix.stage.Meter;
import io.narratix.stage.Reservation;
import io.narratix.stage.Usage;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** A question for tests, and what became of its money and its answer. */
public final class Asked implements TextSink, Meter {

    public static final AnswerSchema SCHEMA = new AnswerSchema(
            "test-1", JsonMapper.shared().readTree("{\"type\":\"object\",\"additionalProperties\":false}"));

    private final StringBuilder text = new StringBuilder();
    private final List<String> money = new ArrayList<>();

    public static Ask question(boolean readAgain) {
        return new Ask("Label it.", "<story-1>\nLight!\n</story-1>", "Task: lines", SCHEMA, readAgain, 100);
    }

    @Override
    public void take(String delta) {
        text.append(delta);
    }

    @Override
    public Reservation reserve(Usage... expected) {
        note("reserved", expected);
        return new Reservation() {
            @Override
            public void settle(Usage... used) {
                note("settled", used);
            }

            @Override
            public void release() {
                note("released");
            }

            @Override
            public void presume() {
                note("presumed");
            }
        };
    }

    private void note(String what, Usage... usages) {
        StringBuilder note = new StringBuilder(what);
        for (Usage usage : usages) {
            note.append(' ').append((long) usage.quantity()).append(' ').append(usage.unit());
        }
        money.add(note.toString());
    }

    /** The answer as far as it came. */
    public String text() {
        return text.toString();
    }

    /** What was said to the meter after the money was set aside; only the first word of each call counts. */
    public List<String> money() {
        return money;
    }
}
