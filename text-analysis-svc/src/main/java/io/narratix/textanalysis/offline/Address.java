package io.narratix.textanalysis.offline;

import java.util.Set;

/**
 * Of whom a quote speaks.
 *
 * @param called who is spoken to by name
 * @param named who is spoken of by name
 * @param self who the speaker says to be
 */
record Address(Set<Persona> called, Set<Persona> named, Set<Persona> self) {

    static final Address NONE = new Address(Set.of(), Set.of(), Set.of());
}
