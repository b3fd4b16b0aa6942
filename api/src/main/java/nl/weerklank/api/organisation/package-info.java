/** For which organisation something is done, so that none ever sees another's. */
@NullMarked
package nl.weerklank.api.organisation;

import org.jspecify.annotations.NullMarked;
