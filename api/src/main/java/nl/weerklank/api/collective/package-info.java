/** What was shown to everybody together, in a newsletter, on a screen or in a meeting, before anybody is sent it alone. */
@NullMarked
package nl.weerklank.api.collective;

import org.jspecify.annotations.NullMarked;
