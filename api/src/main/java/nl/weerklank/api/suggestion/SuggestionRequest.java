package nl.weerklank.api.suggestion;

import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import org.jspecify.annotations.Nullable;

/** A question for suggestions, as it is sent. */
record SuggestionRequest(
        @Nullable String employeeId,
        @Nullable Integer limit,
        @Nullable String channel) {

    private static final int USUAL_LIMIT = 3;

    SuggestionQuery asQuery() {
        return new SuggestionQuery(employee(), limitOrUsual(), channelOrPull());
    }

    private EmployeeId employee() {
        return BadInput.as("employeeId", BadInput.required("employeeId", employeeId), EmployeeId::new);
    }

    private int limitOrUsual() {
        if (limit == null) {
            return USUAL_LIMIT;
        }
        if (limit < 1 || limit > SuggestionQuery.MAX_LIMIT) {
            throw BadInput.expected(
                    "limit",
                    limit,
                    Sentence.of(
                            "een geheel getal van 1 tot en met %d",
                            "a whole number from 1 to %d", SuggestionQuery.MAX_LIMIT));
        }
        return limit;
    }

    private Channel channelOrPull() {
        return channel == null ? Channel.PULL : BadInput.constant(Channel.class, "channel", channel);
    }
}
