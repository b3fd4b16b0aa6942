package nl.weerklank.api.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import nl.weerklank.api.history.ChangeMade.Kind;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.language.ReaderLanguage;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentId;
import org.jspecify.annotations.Nullable;

/** Reads what became of something, newest first. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class Revisions {

    private static final Sentence ITEM = new Sentence("item", "content item");

    private static final String QUIET = "quiet";

    /** Whom an item is by or about is for those people to tell; silences and waves are told whole elsewhere. */
    private static final Set<String> UNTOLD = Set.of("author", "about", QUIET, "waves");

    private static final String PLAIN = """
            with kept as (select seq, revision, recorded_at, recorded_by, %2$s as body from %1$s)
            select k.seq::text as place, k.revision, k.recorded_at, k.recorded_by, k.body::text as body,
                (select o.body from kept o where o.seq < k.seq order by o.seq desc limit 1)::text as before
            from kept k where k.seq < ? order by k.seq desc limit ?
            """;

    private static final String OF_ITEM = """
            with acts as (
                select content_id, revision, 0 as seq, recorded_at, recorded_by, null::boolean as withdrawn
                from content_revision where content_id = ?
                union all
                select content_id, revision, seq, recorded_at, recorded_by, withdrawn
                from content_withdrawal where content_id = ?)
            select a.revision || '.' || a.seq as place, a.revision::text as revision, a.recorded_at, a.recorded_by, a.withdrawn,
                now.body::text as body, earlier.body::text as before
            from acts a
                left join content_revision now
                    on a.seq = 0 and now.content_id = a.content_id and now.revision = a.revision
                left join content_revision earlier
                    on a.seq = 0 and earlier.content_id = a.content_id and earlier.revision = a.revision - 1
            where (a.revision, a.seq) < (?, ?)
            order by a.revision desc, a.seq desc limit ?
            """;

    private final Sql sql;
    private final ReaderLanguage reader;
    private final ObjectMapper mapper;

    Revisions(Sql sql, ReaderLanguage reader, ObjectMapper mapper) {
        this.sql = sql;
        this.reader = reader;
        this.mapper = mapper;
    }

    /** What is kept as one revision after the other. */
    enum Of {
        THEMES("taxonomy_revision", "body", null),
        PROGRAMME("programme_revision", "body", null),
        BLOCKED_TERMS("blocked_terms_revision", "jsonb_build_object('terms', terms)", "{\"terms\": []}");

        private final String select;
        private final @Nullable String atFirst;

        /** @param atFirst what there was before the first revision; null when there was nothing to change */
        Of(String table, String body, @Nullable String atFirst) {
            this.select = PLAIN.formatted(table, body);
            this.atFirst = atFirst;
        }
    }

    /** The history of this. */
    ChangeMade.Listed of(Of what, Page page) {
        List<Placed> changes = sql.list(
                what.select,
                row -> new Placed(row.text("place"), made(row, what.atFirst)),
                page.before(),
                page.limit() + 1);
        return listed(page, changes);
    }

    /** The history of one item. */
    ChangeMade.Listed of(ContentId id, Page page) {
        long key = sql.first("select id from content where external_id = ?", row -> row.number("id"), id.value())
                .orElseThrow(() -> NotFound.of(ITEM, id));
        Place before = Place.before(page);
        List<Placed> changes = sql.list(
                OF_ITEM,
                row -> new Placed(row.text("place"), ofItem(row)),
                key,
                key,
                before.revision(),
                before.seq(),
                page.limit() + 1);
        return listed(page, changes);
    }

    /** A change with what a cursor says of its place. */
    private record Placed(String place, ChangeMade change) {}

    private static ChangeMade.Listed listed(Page page, List<Placed> changes) {
        Page.Listed<Placed> listed = page.listed(changes, Placed::place);
        return new ChangeMade.Listed(listed.items().stream().map(Placed::change).toList(), listed.nextCursor());
    }

    /** Where a page of an item's history begins: an act within a revision. */
    private record Place(long revision, long seq) {

        static Place before(Page page) {
            if (page.after().isEmpty()) {
                return new Place(Long.MAX_VALUE, 0);
            }
            String[] parts = page.after().split("\\.", -1);
            try {
                return new Place(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                throw BadInput.expected("cursor", page.after(), Page.CURSOR);
            }
        }
    }

    private ChangeMade ofItem(Row row) {
        if (row.textOrNull("body") != null) {
            return made(row, null);
        }
        Kind kind = row.flag("withdrawn") ? Kind.WITHDRAWN : Kind.BROUGHT_BACK;
        return new ChangeMade(
                row.text("revision"), kind, row.instant("recorded_at"), row.textOrNull("recorded_by"), null, List.of());
    }

    private ChangeMade made(Row row, @Nullable String atFirst) {
        ObjectNode body = parse(row.text("body"));
        String reason = taken(body);
        String before = row.textOrNull("before");
        String earlier = before == null ? atFirst : before;
        List<FieldChange> fields = earlier == null ? List.of() : differences(parse(earlier), body);
        return new ChangeMade(
                row.text("revision"),
                earlier == null ? Kind.FIRST : Kind.CHANGED,
                row.instant("recorded_at"),
                row.textOrNull("recorded_by"),
                reason,
                fields);
    }

    private List<FieldChange> differences(ObjectNode before, ObjectNode after) {
        taken(before);
        leaveOutWhatIsOver(before, after);
        return new Differences(UNTOLD, reader.get()).between(before, after);
    }

    /** A silence that is over is in no later revision; that it leaves is nobody's act. */
    private static void leaveOutWhatIsOver(ObjectNode before, ObjectNode after) {
        if (before.path(QUIET) instanceof ArrayNode silences) {
            List<String> left = after.path(QUIET).findValuesAsText("id");
            silences.removeIf(silence -> !left.contains(silence.path("id").asText()));
            if (silences.isEmpty()) {
                before.remove(QUIET);
            }
        }
    }

    /** The reason, which is told apart; the name of the revision is, too. */
    private static @Nullable String taken(ObjectNode body) {
        body.remove("revision");
        JsonNode reason = body.remove("reason");
        return reason == null || reason.isNull() ? null : reason.asText();
    }

    private ObjectNode parse(String json) {
        try {
            return (ObjectNode) mapper.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was stored is not JSON", e);
        }
    }
}
