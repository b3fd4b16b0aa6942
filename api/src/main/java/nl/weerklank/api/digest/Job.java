package nl.weerklank.api.digest;

import java.util.UUID;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.suggestion.SuggestionQuery;

/**
 * Somebody who waits for their turn in a digest, leased.
 *
 * @param lease its number: only the last one given out counts
 * @param attempts how often it was taken, this time included
 */
record Job(UUID digest, long employeeKey, EmployeeId employee, long lease, int attempts, Channel channel, int limit) {

    SuggestionQuery query() {
        return new SuggestionQuery(employee, limit, channel);
    }
}
