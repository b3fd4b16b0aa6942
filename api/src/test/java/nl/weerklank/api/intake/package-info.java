@NullMarked
package nl.weerklank.api.intake;

import org.jspecify.annotations.NullMarked;
