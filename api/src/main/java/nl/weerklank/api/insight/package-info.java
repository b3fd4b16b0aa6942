/** What an organisation sees of itself: counts of content and of people together, never of one person. */
@NullMarked
package nl.weerklank.api.insight;

import org.jspecify.annotations.NullMarked;
