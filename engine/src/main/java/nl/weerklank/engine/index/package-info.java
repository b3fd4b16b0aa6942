/**
 * The only room that knows Lucene.
 *
 * <p>A {@link nl.weerklank.engine.index.ContentIndex} holds what is needed to <em>find</em> an item, never the item: it
 * is a copy that can be thrown away and rebuilt from the database at any time. Each organisation has one, in a folder of
 * its own. {@link nl.weerklank.engine.index.LuceneCandidateGenerator} asks it for the ids of content worth considering.
 */
@NullMarked
package nl.weerklank.engine.index;

import org.jspecify.annotations.NullMarked;
