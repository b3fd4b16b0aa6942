@NullMarked
package nl.weerklank.api.history;

import org.jspecify.annotations.NullMarked;
