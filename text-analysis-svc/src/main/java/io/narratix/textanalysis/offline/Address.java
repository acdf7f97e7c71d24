package io.narratix.textanalysis.offline;

import java.util.Set;

/**
 * Of whom a quote speaks.
 *
 * @param called who is spoken to by name
 * @param named who is spoken of by name
 * @param self who the speaker says to be
 * @param asksName whether it asks who somebody is
 * @param onlyName whether it holds a name and hardly anything else
 */
record Address(Set<Persona> called, Set<Persona> named, Set<Persona> self, boolean asksName, boolean onlyName) {

    static final Address NONE = new Address(Set.of(), Set.of(), Set.of(), false, false);

    /** The name is the speaker's own, because they were asked for it. */
    Address asSelf() {
        return new Address(Set.of(), Set.of(), called.isEmpty() ? named : called, asksName, onlyName);
    }
}
