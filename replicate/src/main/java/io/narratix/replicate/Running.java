package io.narratix.replicate;

import io.narratix.stage.Reservation;
import java.util.Optional;

/**
 * A prediction on its way.
 *
 * @param seen how it was when it was last seen; empty if only its id is known
 * @param reservation the money set aside for it
 */
record Running(String id, Optional<Prediction> seen, Reservation reservation) {}
