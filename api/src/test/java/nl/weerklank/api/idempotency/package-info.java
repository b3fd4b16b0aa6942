@NullMarked
package nl.weerklank.api.idempotency;

import org.jspecify.annotations.NullMarked;
