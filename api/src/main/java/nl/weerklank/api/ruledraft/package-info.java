/**
 * How a change of rules comes to hold: drafts, their review by somebody else, and publication.
 *
 * <p>Who may do what is decided in {@code rules.life}; here it is kept, answered, and done at its moment.
 */
@NullMarked
package nl.weerklank.api.ruledraft;

import org.jspecify.annotations.NullMarked;
