@NullMarked
package nl.weerklank.api.simulation;

import org.jspecify.annotations.NullMarked;
