/** How personal data is sealed, with keys that can be changed, and one day destroyed, one by one. */
@NullMarked
package nl.weerklank.api.keys;

import org.jspecify.annotations.NullMarked;
