package nl.weerklank.api.mail;

import java.time.Instant;
import java.util.UUID;
import nl.weerklank.engine.employee.EmployeeId;

/**
 * A decision of which the pushes are to be mailed, leased.
 *
 * @param handedOver whether it was handed to the mail server before; what came of that nobody knows
 * @param lease its number: only the last one given out counts
 * @param attempts how often it was taken, this time included
 */
record MailJob(UUID decision, EmployeeId employee, boolean handedOver, Instant sendBefore, long lease, int attempts) {}
