@NullMarked
package nl.weerklank.api.pressure;

import org.jspecify.annotations.NullMarked;
