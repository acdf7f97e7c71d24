package io.narratix.schemas;

import org.apache.avro.util.ClassSecurityValidator;

/** Avro reads into generated classes only if they are trusted. Ours are, without a system property to forget. */
final class TrustedRecords {

    private static final String PACKAGE = "io.narratix.events";

    static {
        ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                ClassSecurityValidator.getGlobal(),
                type -> type.getPackageName().equals(PACKAGE)));
    }

    private TrustedRecords() {}

    /** Has its effect once, as this class is loaded, and before any thread comes back from here. */
    static void trust() {}
}
