@NullMarked
package nl.weerklank.engine.draft;

import org.jspecify.annotations.NullMarked;
