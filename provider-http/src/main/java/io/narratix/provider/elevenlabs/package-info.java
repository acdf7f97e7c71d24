/**
 * What all callers of ElevenLabs share: how its account is reached, and how its errors are read. A wrong key, an empty
 * account, a plan that is too small and a missing voice or model are told apart, each in a sentence that says what to do.
 */
@NullMarked
package io.narratix.provider.elevenlabs;

import org.jspecify.annotations.NullMarked;
