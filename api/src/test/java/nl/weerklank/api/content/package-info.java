@NullMarked
package nl.weerklank.api.content;

import org.jspecify.annotations.NullMarked;
