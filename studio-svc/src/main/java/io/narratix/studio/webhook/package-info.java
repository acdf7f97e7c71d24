/**
 * Tells others of verdicts, per Standard Webhooks. Each is sent until it is taken or given up, always under the same
 * id.
 */
@NullMarked
package io.narratix.studio.webhook;

import org.jspecify.annotations.NullMarked;
