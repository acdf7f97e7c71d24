package io.narratix.voice.casting;

import io.narratix.stage.Meter;
import io.narratix.stage.ProviderFault;
import io.narratix.voice.Part;
import java.util.Optional;

/** Makes voices to order. Each method is one order; none is given twice unless the book says so. */
public interface Designer {

    /** What decides the voice, in words. */
    String description(Part part, String language);

    /** Has a voice designed; gives the id that it has for the time being. Paid. */
    String design(String key, String description, Meter meter)
            throws ProviderFault, DesignRefused, InterruptedException;

    /** Takes a designed voice into the account, under a name that holds the key; gives its id. Takes a voice slot. */
    String keep(String key, Part part, String description, String generated)
            throws ProviderFault, DesignRefused, InterruptedException;

    /** Deletes a voice from the account; one that is not there is deleted already. Free. */
    void delete(String voice) throws ProviderFault, InterruptedException;

    /** The voice that was taken into the account for the key before. Free. */
    Optional<String> kept(String key) throws ProviderFault, InterruptedException;
}
