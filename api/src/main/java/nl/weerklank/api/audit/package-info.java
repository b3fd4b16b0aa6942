/** Proof that nothing of what was decided was changed since: a log that is only added to, numbered and signed. */
@NullMarked
package nl.weerklank.api.audit;

import org.jspecify.annotations.NullMarked;
