package io.narratix.stage;

import io.narratix.events.Artifact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Waits while the store cannot be written: what a stage has paid for is stored when the outage is over. */
record PatientArtifacts(Artifacts store, Outages outages) implements Artifacts {

    @Override
    public Artifact put(byte[] bytes, String mediaType) {
        return ride(() -> store.put(bytes, mediaType));
    }

    @Override
    public Artifact take(Path file, String mediaType) {
        return ride(() -> store.take(file, mediaType));
    }

    @Override
    public InputStream open(Artifact artifact) throws IOException {
        return store.open(artifact);
    }

    private Artifact ride(Outages.Call<Artifact> call) {
        try {
            return outages.ride(call);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailable("told to stop while the artifact store was away", new IOException(stopping));
        }
    }
}
