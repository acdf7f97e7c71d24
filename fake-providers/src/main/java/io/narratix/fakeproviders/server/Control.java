package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.ledger.Ledger;
import io.narratix.fakeproviders.script.BadScript;
import io.narratix.fakeproviders.script.Conductor;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Answer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What the server follows, and how it is told so from another process: below the path {@code /-/}. */
public final class Control {

    static final String PATH = "/-/";

    private final Ledger ledger;
    private final Consumer<Script> told;
    private volatile Conductor conductor = new Conductor(Script.PLAIN);

    /** @param told is given every new script too */
    public Control(Ledger ledger, Consumer<Script> told) {
        this.ledger = ledger;
        this.told = told;
    }

    /** For the calls that arrive from now on. All counts begin anew. */
    public void follow(Script script) {
        told.accept(script);
        conductor = new Conductor(script);
    }

    Conductor conductor() {
        return conductor;
    }

    /** {@code GET /-/calls} shows the ledger, {@code PUT /-/script} changes the script. */
    Answer answer(String method, String path, byte[] body) {
        if (method.equals("GET") && path.equals(PATH + "calls")) {
            return Answer.of(200, "application/x-ndjson", ledger.lines().getBytes(StandardCharsets.UTF_8));
        }
        if (method.equals("PUT") && path.equals(PATH + "script")) {
            return changed(new String(body, StandardCharsets.UTF_8));
        }
        return sentence(404, "there are GET /-/calls and PUT /-/script");
    }

    private Answer changed(String script) {
        try {
            follow(Script.parse(script));
            return sentence(200, "followed from now on");
        } catch (BadScript bad) {
            return sentence(400, String.valueOf(bad.getMessage()));
        }
    }

    private static Answer sentence(int status, String sentence) {
        return Answer.of(status, "text/plain; charset=utf-8", (sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
