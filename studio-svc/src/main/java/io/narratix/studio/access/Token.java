package io.narratix.studio.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token as the API shows it; its value only in the answer to its issue. */
record Token(
        String id,
        String tenant,
        String name,
        List<Scope> scopes,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable String token) {}
