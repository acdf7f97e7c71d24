package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.ledger.Asked;
import io.narratix.fakeproviders.ledger.Call;
import io.narratix.fakeproviders.ledger.ItemKey;
import io.narratix.fakeproviders.ledger.Ledger;
import io.narratix.fakeproviders.script.Conductor;
import io.narratix.fakeproviders.script.Limit;
import io.narratix.fakeproviders.script.Reply;
import io.narratix.fakeproviders.script.Script;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Bill;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Refused;
import io.narratix.fakeproviders.wire.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** One request and what comes of it, written down. */
final class Exchange {

    private final Router router;
    private final Ledger ledger;
    private final Control control;
    private final Plan plan = new Plan();

    Exchange(Router router, Ledger ledger, Control control) {
        this.router = router;
        this.ledger = ledger;
        this.control = control;
    }

    void serve(Request request, Connection connection) throws IOException {
        if (request.path().startsWith(Control.PATH)) {
            Answer answer = control.answer(request.line().method(), request.path(), request.body());
            new Delivery(connection, () -> {}).send(answer, Conductor.Conduct.PLAIN);
            return;
        }
        Optional<Router.Found> found = router.find(request.line());
        Asked asked = asked(request, found);
        Call call = ledger.begin(asked);
        Delivery delivery = new Delivery(connection, () -> ledger.closing(call));
        Turn turn = Turn.PLAIN;
        Bill bill = Bill.FREE;
        try {
            turn = turn(request, asked, call);
            Turn decided = turn;
            Answer answer = turn.refusal().orElseGet(() -> answer(request, found, decided));
            bill = answer.bill();
            delivery.send(answer, turn.conduct());
        } finally {
            ledger.end(call, delivery.sent(), bill, turn.conduct().rule());
        }
    }

    private static Asked asked(Request request, Optional<Router.Found> found) {
        return new Asked(
                request.provider(),
                found.map(route -> route.endpoint().name()).orElse("unknown"),
                ItemKey.of(request),
                request.key().map(ItemKey::ofSecret).orElse(""),
                request.body().length);
    }

    /**
     * What has been decided about a call.
     *
     * @param refusal if the client's plan does not allow it
     * @param headers that the answer carries besides its own
     */
    private record Turn(Optional<Answer> refusal, Conductor.Conduct conduct, Map<String, String> headers) {

        static final Turn PLAIN = new Turn(Optional.empty(), Conductor.Conduct.PLAIN, Map.of());
    }

    /** A call that is refused is refused at once, and no rule counts it. */
    private Turn turn(Request request, Asked asked, Call call) {
        Conductor conducting = control.conductor();
        Script script = conducting.script();
        Limit limit = script.limit(request.provider());
        Duration minute = Duration.ofNanos((long) (60e9 * script.tempo().scale()));
        Optional<Answer> refusal = plan.refusal(request.provider(), limit, call.arrival(), minute);
        Conductor.Conduct conduct = refusal.isPresent()
                ? Conductor.Conduct.PLAIN
                : conducting.conduct(new Conductor.Asked(request, asked.endpoint(), asked.item(), call.sequence()));
        return new Turn(refusal, conduct, Plan.headers(request.provider(), limit, call.arrival()));
    }

    private static Answer answer(Request request, Optional<Router.Found> found, Turn turn) {
        Reply reply = turn.conduct().then().reply();
        if (reply instanceof Reply.Fixed fixed) {
            return fixed.answer();
        }
        Request.Setting setting =
                new Request.Setting(request.setting().server(), turn.conduct().job(), reply.said());
        return normal(request.in(setting), found).with(turn.headers());
    }

    private static Answer normal(Request request, Optional<Router.Found> found) {
        if (found.isEmpty()) {
            return Router.unknown(request.line());
        }
        try {
            return found.get()
                    .endpoint()
                    .answering()
                    .answer(request, found.get().path());
        } catch (Refused refused) {
            return refused.answer();
        } catch (RuntimeException broken) {
            return Answer.json(500, Json.object().put("detail", "the fake server broke: " + broken));
        }
    }
}
