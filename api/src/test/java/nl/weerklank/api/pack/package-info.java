@NullMarked
package nl.weerklank.api.pack;

import org.jspecify.annotations.NullMarked;
