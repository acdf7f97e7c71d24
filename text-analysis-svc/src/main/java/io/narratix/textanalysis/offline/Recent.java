package io.narratix.textanalysis.offline;

import java.util.ArrayList;
import java.util.List;

/** Who was spoken of lately, latest first. */
final class Recent {

    private static final int KEPT = 10;

    private final List<Persona> latest = new ArrayList<>();

    void touch(Persona persona) {
        latest.remove(persona);
        latest.add(0, persona);
        if (latest.size() > KEPT) {
            latest.remove(KEPT);
        }
    }

    /** As it is now; a view, which goes on changing. */
    List<Persona> latest() {
        return latest;
    }
}
