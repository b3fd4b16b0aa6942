package nl.weerklank.engine.suggestion;

import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;

/**
 * Who asks for suggestions, how many at most, and how they would reach the person.
 *
 * @param limit 1 to 50
 */
public record SuggestionQuery(EmployeeId employee, int limit, Channel channel) {

    /** Most suggestions in one answer. */
    public static final int MAX_LIMIT = 50;

    public SuggestionQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("limit is %d, expected 1 to %d".formatted(limit, MAX_LIMIT));
        }
    }
}
