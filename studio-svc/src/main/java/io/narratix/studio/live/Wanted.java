package io.narratix.studio.live;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which events are listened to: those of a tenant, perhaps of one text only, perhaps of some types only. */
record Wanted(String tenant, @Nullable String textId, Set<Happening.Type> types) {}
