/**
 * The paid providers as a server on this machine: their wire formats, answers that a whole drama can be made of, faults
 * and latencies by script, and a ledger of every call.
 */
@NullMarked
package io.narratix.fakeproviders;

import org.jspecify.annotations.NullMarked;
