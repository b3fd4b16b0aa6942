/** Tags texts with the organisation's themes: at once when asked, and from a queue for what was imported. */
@NullMarked
package nl.weerklank.api.tagging;

import org.jspecify.annotations.NullMarked;
