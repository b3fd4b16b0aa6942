@NullMarked
package nl.weerklank.api.theme;

import org.jspecify.annotations.NullMarked;
