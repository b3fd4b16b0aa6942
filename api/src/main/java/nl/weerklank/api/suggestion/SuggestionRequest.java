package nl.weerklank.api.suggestion;

import nl.weerklank.api.problem.BadInput;
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
        return limit == null ? USUAL_LIMIT : BadInput.within("limit", limit, 1, SuggestionQuery.MAX_LIMIT);
    }

    private Channel channelOrPull() {
        return channel == null ? Channel.PULL : BadInput.constant(Channel.class, "channel", channel);
    }
}
