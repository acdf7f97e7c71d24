/** The shape of OpenAI's chat and speech, which local servers speak as well, with Kokoro's captioned speech. */
@NullMarked
package io.narratix.fakeproviders.openai;

import org.jspecify.annotations.NullMarked;
