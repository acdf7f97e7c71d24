package io.narratix.studio.production;

import io.narratix.events.Artifact;

/** A file in the artifact store, as it is kept in a column. */
record StoredFile(String uri, String sha256, long bytes, String mediaType) {

    static StoredFile of(Artifact artifact) {
        return new StoredFile(artifact.getUri(), artifact.getSha256(), artifact.getBytes(), artifact.getMediaType());
    }

    Artifact artifact() {
        return new Artifact(uri, sha256, bytes, mediaType);
    }
}
