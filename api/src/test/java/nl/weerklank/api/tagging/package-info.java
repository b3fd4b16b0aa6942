@NullMarked
package nl.weerklank.api.tagging;

import org.jspecify.annotations.NullMarked;
