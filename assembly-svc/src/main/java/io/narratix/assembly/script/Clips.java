package io.narratix.assembly.script;

import java.io.IOException;
import java.io.InputStream;

/** Where clips come from. A clip is opened anew for every time it is read; the mix closes what it opened. */
@FunctionalInterface
public interface Clips {

    /** @throws IOException if the clip cannot be read */
    InputStream open(ClipRef clip) throws IOException;
}
