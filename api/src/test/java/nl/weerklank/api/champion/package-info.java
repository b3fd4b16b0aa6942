@NullMarked
package nl.weerklank.api.champion;

import org.jspecify.annotations.NullMarked;
