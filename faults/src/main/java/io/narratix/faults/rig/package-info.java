/** The pipeline as it is run in earnest, a process per service, with everything that it stands on within reach of whoever wants to break it. */
@NullMarked
package io.narratix.faults.rig;

import org.jspecify.annotations.NullMarked;
