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
                        'ruleSetRevision', rule_set_revision, 'outcomes', outcome_keys, 'digestId', digest_id) order by decided_at)
                    from decision where pseudonym = p.pseudonym), '[]'::json),
                'suggestions', coalesce((
                    select json_agg(json_build_object('suggestionId', s.id, 'decisionId', s.decision_id,
                        'contentId', s.content_external_id,
                        'title', case when c.head ->> 'confidentiality' <> 'CONFIDENTIAL' then c.title end,
                        'kind', s.kind, 'delivery', s.delivery, 'motive', s.motive,
                        'offeredAt', s.offered_at, 'seenAt', s.seen_at, 'outcome', s.outcome, 'outcomeAt', s.outcome_at,
                        'snoozedUntil', s.snoozed_until, 'tooMuchAt', s.too_much_at, 'feltPushyAt', s.felt_pushy_at,
                        'reason', s.reason) order by s.offered_at)
                    from suggestion s left join content c on c.id = s.content_id
                    where s.employee_id = p.key), '[]'::json),
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
