/** What in a text somebody answerable should see before it goes outside. */
@NullMarked
package nl.weerklank.nlp.guard;

import org.jspecify.annotations.NullMarked;
