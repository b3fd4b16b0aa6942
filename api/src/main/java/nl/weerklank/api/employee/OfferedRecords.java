package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What was decided for a person, offered and pushed to them, and who looked them up. */
@ApplicationScoped
class OfferedRecords implements PersonalRecords {

    private static final String EVERYTHING = """
            select json_build_object(
                'decisions', coalesce((
                    select json_agg(json_build_object('decisionId', id, 'decidedAt', decided_at, 'channel', channel,
                        'ruleSetRevision', rule_set_revision, 'outcomes', outcome_keys) order by decided_at)
                    from decision where pseudonym = p.pseudonym), '[]'::json),
                'suggestions', coalesce((
                    select json_agg(json_build_object('suggestionId', id, 'decisionId', decision_id,
                        'contentId', content_external_id, 'kind', kind, 'delivery', delivery, 'motive', motive,
                        'offeredAt', offered_at, 'seenAt', seen_at, 'outcome', outcome, 'outcomeAt', outcome_at,
                        'snoozedUntil', snoozed_until, 'reason', reason) order by offered_at)
                    from suggestion where employee_id = p.key), '[]'::json),
                'nudges', coalesce((
                    select json_agg(json_build_object('channel', channel, 'grantedAt', granted_at, 'state', state,
                        'source', source) order by granted_at)
                    from nudge where employee_id = p.key), '[]'::json),
                'lookedUp', coalesce((
                    select json_agg(json_build_object('at', recorded_at, 'role', role, 'action', action,
                        'caseReference', case_reference) order by recorded_at)
                    from access_log where pseudonym = p.pseudonym), '[]'::json))::text
            from (select ? as key, ?::uuid as pseudonym) p
            """;

    private final DataSource database;
    private final ObjectMapper mapper;

    OfferedRecords(DataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    @Override
    public String name() {
        return "offered";
    }

    @Override
    public JsonNode about(Employees.Held person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(EVERYTHING)) {
            select.setLong(1, person.key());
            select.setObject(2, person.pseudonym());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return mapper.readTree(row.getString(1));
            }
        } catch (SQLException e) {
            throw new EmployeeTableException(e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the database answers is not JSON", e);
        }
    }
}
