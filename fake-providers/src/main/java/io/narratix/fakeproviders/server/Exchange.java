package io.narratix.fakeproviders.server;

import io.narratix.fakeproviders.ledger.Asked;
import io.narratix.fakeproviders.ledger.Call;
import io.narratix.fakeproviders.ledger.ItemKey;
import io.narratix.fakeproviders.ledger.Ledger;
import io.narratix.fakeproviders.wire.Answer;
import io.narratix.fakeproviders.wire.Bill;
import io.narratix.fakeproviders.wire.Json;
import io.narratix.fakeproviders.wire.Refused;
import io.narratix.fakeproviders.wire.Request;
import java.io.IOException;
import java.util.Optional;

/** One request and what comes of it, written down. */
final class Exchange {

    private final Router router;
    private final Ledger ledger;

    Exchange(Router router, Ledger ledger) {
        this.router = router;
        this.ledger = ledger;
    }

    void serve(Request request, Connection connection) throws IOException {
        Optional<Router.Found> found = router.find(request.line());
        Call call = ledger.begin(asked(request, found));
        Delivery delivery = new Delivery(connection, () -> ledger.closing(call));
        Bill bill = Bill.FREE;
        try {
            Answer answer = answer(request, found);
            bill = answer.bill();
            delivery.send(answer);
        } finally {
            ledger.end(call, delivery.sent(), bill, "");
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

    private static Answer answer(Request request, Optional<Router.Found> found) {
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
