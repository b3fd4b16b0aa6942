/** Counts and times what the service does, never for one person. */
@NullMarked
package nl.weerklank.api.telemetry;

import org.jspecify.annotations.NullMarked;
