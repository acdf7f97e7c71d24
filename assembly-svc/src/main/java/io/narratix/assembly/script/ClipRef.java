package io.narratix.assembly.script;

import java.net.URI;

/**
 * A clip by its content: WAVE, 16-bit PCM, 48 kHz, mono or stereo.
 *
 * @param sha256 64 hexadecimal digits; the mix refuses a clip whose bytes say otherwise
 */
public record ClipRef(URI uri, String sha256) {}
