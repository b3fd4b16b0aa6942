@NullMarked
package nl.weerklank.api.draft;

import org.jspecify.annotations.NullMarked;
