/**
 * The only room that knows Lucene.
 */
@NullMarked
package nl.weerklank.engine.index;

import org.jspecify.annotations.NullMarked;
