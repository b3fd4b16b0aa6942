@NullMarked
package nl.weerklank.api.index;

import org.jspecify.annotations.NullMarked;
