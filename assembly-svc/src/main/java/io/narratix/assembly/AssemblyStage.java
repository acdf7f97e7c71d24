package io.narratix.assembly;

import io.narratix.assembly.delivery.Producer;
import io.narratix.assembly.delivery.Production;
import io.narratix.events.Artifact;
import io.narratix.events.AssemblyRequested;
import io.narratix.events.Commission;
import io.narratix.events.Failure;
import io.narratix.events.Produced;
import io.narratix.stage.Artifacts;
import io.narratix.stage.Desk;
import io.narratix.stage.InputHash;
import io.narratix.stage.Outbox;
import io.narratix.stage.ProviderFault;
import io.narratix.stage.Stage;
import io.narratix.stage.Task;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Produces the drama from what the tracks made. The same ingredients are mixed once: same inputs, same bytes. */
final class AssemblyStage implements Stage<AssemblyRequested, Produced> {

    /** Grows with every change of the mix that can be heard. */
    private static final int MIX_VERSION = 2;

    private final Artifacts artifacts;
    private final Producer producer;
    private final Delivery delivery;
    private final Announcements announcements;
    private final Desks desks;

    AssemblyStage(Artifacts artifacts, Producer producer, Delivery delivery, Announcements announcements, Desks desks) {
        this.artifacts = artifacts;
        this.producer = producer;
        this.delivery = delivery;
        this.announcements = announcements;
        this.desks = desks;
    }

    @Override
    public Task taskOf(AssemblyRequested request) {
        Commission commission = request.getCommission();
        String inputs = InputHash.of(
                "mix",
                MIX_VERSION,
                commission.getTitle(),
                commission.getOptions().getFlac(),
                sha256(commission.getText()),
                sha256(request.getVoices()),
                sha256(request.getMusic()),
                sha256(request.getEffects()));
        return new Task(request.getRunId(), "mix", inputs, false);
    }

    @Override
    public Produced work(AssemblyRequested request, Desk desk) throws ProviderFault, InterruptedException {
        try (Desks.Place place = desks.take(
                        request.getCommission().getText().getBytes(),
                        desk.outbox().tenant());
                Delivery.Folder folder = delivery.open()) {
            Ingredients given = Ingredients.of(request, artifacts);
            Production production = producer.produce(given.script(), given.clips(), folder.path());
            return folder.deliver(production);
        } catch (IOException broken) {
            throw ProviderFault.permanent("assembly", String.valueOf(broken.getMessage()));
        }
    }

    @Override
    public void announce(AssemblyRequested request, Produced produced, Outbox outbox) {
        announcements.completed(request, produced, outbox);
    }

    @Override
    public void announceFailure(AssemblyRequested request, Failure failure, Outbox outbox) {
        announcements.failed(request, failure, outbox);
    }

    private static String sha256(@Nullable Artifact artifact) {
        return artifact == null ? "" : artifact.getSha256();
    }
}
