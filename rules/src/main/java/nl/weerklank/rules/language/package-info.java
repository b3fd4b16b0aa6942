/** The rule as data: what it may say, read from JSON and refused when it says anything else. */
@NullMarked
package nl.weerklank.rules.language;

import org.jspecify.annotations.NullMarked;
