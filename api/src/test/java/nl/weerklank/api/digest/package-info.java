@NullMarked
package nl.weerklank.api.digest;

import org.jspecify.annotations.NullMarked;
