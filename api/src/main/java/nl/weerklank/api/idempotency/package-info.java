/**
 * A call that is repeated with the same {@code Idempotency-Key} does nothing twice, and gets the same answer.
 *
 * <p>Put {@link nl.weerklank.api.idempotency.Idempotent} on the method of a resource. The key, the work and the answer are
 * one transaction: after a crash either all of them are there or none. A second call with the key waits for the first. Only
 * an answer is kept, not a refusal: a call that was refused may be sent again with the same key.
 */
@NullMarked
package nl.weerklank.api.idempotency;

import org.jspecify.annotations.NullMarked;
