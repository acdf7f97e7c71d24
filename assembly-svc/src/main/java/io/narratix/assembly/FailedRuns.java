package io.narratix.assembly;

import io.narratix.events.AssemblyRequested;
import io.narratix.events.Failure;
import io.narratix.stage.Handler;
import io.narratix.stage.Outbox;

/** Announces runs that the join proposes to fail. */
record FailedRuns(Announcements announcements) implements Handler<AssemblyRequested> {

    @Override
    public void handle(AssemblyRequested request, Outbox outbox) {
        giveUp(request, request.getFailure(), outbox);
    }

    @Override
    public void giveUp(AssemblyRequested request, Failure failure, Outbox outbox) {
        announcements.failed(request, failure, outbox);
    }
}
