/** What a whole rule set must keep to before it can be published, and what its editor had better know. */
@NullMarked
package nl.weerklank.rules.check;

import org.jspecify.annotations.NullMarked;
