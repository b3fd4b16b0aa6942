/** Friendly remarks about a text that somebody is about to publish. */
@NullMarked
package nl.weerklank.api.draft;

import org.jspecify.annotations.NullMarked;
