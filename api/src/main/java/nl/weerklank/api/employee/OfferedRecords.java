package nl.weerklank.api.employee;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;

/** What was decided for a person, offered and pushed to them, and who looked them up; oldest first. */
@ApplicationScoped
class OfferedRecords implements PersonalStream {

    private static final int PAGE = 500;

    private static final String DECISIONS = """
            select decided_at as at, id::text as id, json_build_object('decisionId', id, 'decidedAt', decided_at,
                'channel', channel, 'ruleSetRevision', rule_set_revision, 'outcomes', outcome_keys,
                'digestId', digest_id)::text as json
            from decision where pseudonym = ? and (decided_at, id) > (?, ?::uuid) order by decided_at, id limit ?
            """;

    private static final String SUGGESTIONS = """
            select s.offered_at as at, s.id::text as id, json_build_object('suggestionId', s.id, 'decisionId', s.decision_id,
                'contentId', s.content_external_id,
                'title', case when c.head ->> 'confidentiality' <> 'CONFIDENTIAL' then c.title end,
                'kind', s.kind, 'delivery', s.delivery, 'motive', s.motive,
                'offeredAt', s.offered_at, 'seenAt', s.seen_at, 'outcome', s.outcome, 'outcomeAt', s.outcome_at,
                'snoozedUntil', s.snoozed_until, 'tooMuchAt', s.too_much_at, 'feltPushyAt', s.felt_pushy_at,
                'reason', s.reason)::text as json
            from suggestion s left join content c on c.id = s.content_id
            where s.employee_id = ? and (s.offered_at, s.id) > (?, ?::uuid) order by s.offered_at, s.id limit ?
            """;

    private static final String NUDGES = """
            select granted_at as at, id::text as id, json_build_object('channel', channel,
                'grantedAt', granted_at, 'state', state, 'source', source)::text as json
            from nudge where employee_id = ? and (granted_at, id) > (?, ?::bigint)
            order by granted_at, id limit ?
            """;

    private static final String KEPT_AWAY = """
            select '1970-01-01'::timestamptz as at, content_external_id as id, to_json(content_external_id)::text as json
            from kept_away where employee_id = ? and ('1970-01-01'::timestamptz, content_external_id) > (?, ?)
            order by content_external_id limit ?
            """;

    private static final String LOOKED_UP = """
            select recorded_at as at, id::text as id, json_build_object('at', recorded_at, 'role', role,
                'action', action, 'caseReference', case_reference)::text as json
            from access_log where pseudonym = ? and (recorded_at, id) > (?, ?::bigint)
            order by recorded_at, id limit ?
            """;

    private static final String FIRST = new UUID(0, 0).toString();

    private final Sql sql;

    OfferedRecords(Sql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "offered";
    }

    @Override
    public void write(Employees.Held person, Reading reading, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write("decisions", DECISIONS, FIRST, person.pseudonym(), reading, json);
        write("suggestions", SUGGESTIONS, FIRST, person.key(), reading, json);
        write("nudges", NUDGES, "0", person.key(), reading, json);
        write("neverAgain", KEPT_AWAY, "", person.key(), reading, json);
        write("lookedUp", LOOKED_UP, "0", person.pseudonym(), reading, json);
        json.writeEndObject();
    }

    /** A line and its place in the order. */
    private record Line(Instant at, String id, String json) {

        private static Line of(Row row) {
            return new Line(row.instant("at"), row.text("id"), row.text("json"));
        }
    }

    private void write(String name, String select, String firstId, Object whose, Reading reading, JsonGenerator json)
            throws IOException {
        json.writeArrayFieldStart(name);
        List<Line> page = page(select, whose, new Line(Instant.EPOCH, firstId, ""), reading);
        while (!page.isEmpty()) {
            for (Line line : page) {
                json.writeRawValue(line.json());
            }
            page = page(select, whose, page.getLast(), reading);
        }
        json.writeEndArray();
    }

    private List<Line> page(String select, Object whose, Line after, Reading reading) {
        return reading.read(() -> sql.list(select, Line::of, whose, after.at(), after.id(), PAGE));
    }
}
