package nl.weerklank.api.review;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import nl.weerklank.api.content.WaitingItems;
import nl.weerklank.api.content.WaitingItems.Waiting;
import nl.weerklank.api.intake.Revision;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.Concern;
import nl.weerklank.engine.content.ContentId;

/** The book in which people take responsibility; nothing is ever crossed out. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class Responsibilities {

    private static final Sentence ITEM = new Sentence("item", "content item");
    private static final ProblemType NOTHING_WAITS =
            ProblemType.of("nothing-waits", 409, "Er wacht niets in dit item", "Nothing waits in this item");

    private static final String COLUMNS = """
            select c.external_id, t.revision, t.concerns, t.reason, t.taken_by, t.taken_at,
                not exists (select from content_revision later join content_revision seen on seen.content_id = later.content_id
                    where later.content_id = t.content_id and later.revision > t.revision and seen.revision = t.revision
                      and (later.body ->> 'title', later.body ->> 'text')
                        is distinct from (seen.body ->> 'title', seen.body ->> 'text')) as holds
            from responsibility t join content c on c.id = t.content_id
            """;

    private final Sql sql;
    private final WaitingItems items;

    Responsibilities(Sql sql, WaitingItems items) {
        this.sql = sql;
        this.items = items;
    }

    /** Who takes responsibility, and why. */
    record Taking(String by, String reason) {}

    /**
     * Takes responsibility for one item.
     *
     * @param chosen what for; empty for all that waits
     * @param expected the revision it must have now
     */
    Responsibility take(ContentId id, Set<Concern> chosen, Revision expected, Taking taking) {
        Waiting waiting = items.locked(id).orElseThrow(() -> NotFound.of(ITEM, id));
        expected.require(waiting.item().revision());
        Set<Concern> concerns = chosen.isEmpty() ? waiting.waitsFor() : chosen;
        requireThere(concerns, waiting);
        if (concerns.isEmpty()) {
            throw nothingWaits();
        }
        return keep(UUID.randomUUID(), waiting, concerns, taking);
    }

    /**
     * Takes responsibility for all that waits in these items, as one act. Items in which nothing waits are passed over, and
     * those that have another revision than was seen are left alone.
     */
    ReviewsTaken takeAll(Map<ContentId, Revision> seen, Taking taking) {
        UUID act = UUID.randomUUID();
        List<Responsibility> taken = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Map.Entry<ContentId, Revision> one : inOrder(seen)) {
            ContentId id = one.getKey();
            Waiting waiting = items.locked(id).orElseThrow(() -> NotFound.of(ITEM, id));
            if (!one.getValue().is(waiting.item().revision())) {
                changed.add(id.value());
            } else if (!waiting.waitsFor().isEmpty()) {
                taken.add(keep(act, waiting, waiting.waitsFor(), taking));
            }
        }
        return new ReviewsTaken(taken, changed);
    }

    /** Always in the order of their ids: so two of these never wait for each other. */
    private static List<Map.Entry<ContentId, Revision>> inOrder(Map<ContentId, Revision> seen) {
        return seen.entrySet().stream()
                .sorted(Comparator.comparing(one -> one.getKey().value()))
                .toList();
    }

    /** All that was taken for this item, newest first. */
    List<Responsibility> of(ContentId id) {
        long key = items.key(id).orElseThrow(() -> NotFound.of(ITEM, id));
        return sql.list(COLUMNS + "where t.content_id = ? order by t.id desc", Responsibility::of, key);
    }

    private Responsibility keep(UUID act, Waiting waiting, Set<Concern> concerns, Taking taking) {
        items.answered(waiting, concerns);
        long kept = sql.first(
                        """
                        insert into responsibility (act, content_id, revision, concerns, reason, taken_by)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """,
                        row -> row.number("id"),
                        act,
                        waiting.key(),
                        waiting.item().revision(),
                        new TreeSet<>(concerns).stream().map(Concern::name).toList(),
                        taking.reason(),
                        taking.by())
                .orElseThrow();
        return sql.first(COLUMNS + "where t.id = ?", Responsibility::of, kept).orElseThrow();
    }

    private static void requireThere(Set<Concern> concerns, Waiting waiting) {
        Set<Concern> there = new TreeSet<>(waiting.item().openConcerns());
        there.addAll(waiting.waitsFor());
        for (Concern concern : concerns) {
            if (!there.contains(concern)) {
                throw BadInput.unknownValue(
                        "findings",
                        concern.name(),
                        there.stream().map(Concern::name).toList());
            }
        }
    }

    private static Conflict nothingWaits() {
        return Conflict.because(
                NOTHING_WAITS,
                new Sentence(
                        "In dit item staat niets waarvoor iemand verantwoordelijkheid moet nemen.",
                        "There is nothing in this item that somebody must take responsibility for."),
                new Sentence("Je hoeft niets te doen.", "There is nothing you need to do."));
    }
}
