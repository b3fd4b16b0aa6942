/** Builders and fakes for tests of every module: an item or a person in one line, sane where nothing is said. */
@NullMarked
package nl.weerklank.engine.testing;

import org.jspecify.annotations.NullMarked;
