package nl.weerklank.api.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.keys.CannotOpenException;
import nl.weerklank.api.keys.PersonKeys;
import nl.weerklank.api.keys.Sealer;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.rules.record.RecordCodec;
import org.jspecify.annotations.Nullable;

/** The door to the decisions of a period, page by page. Every call but {@link #open} runs inside a transaction of the organisation. */
@ApplicationScoped
public class PastDecisions {

    private static final UUID FIRST = new UUID(0, 0);

    private final Sql sql;
    private final Sealer sealer;
    private final PersonKeys keys;

    PastDecisions(Sql sql, Sealer sealer, PersonKeys keys) {
        this.sql = sql;
        this.sealer = sealer;
        this.keys = keys;
    }

    /** A decision as it is kept. */
    public static final class Kept {

        private final UUID id;
        private final Instant decidedAt;
        private final SealedRecord payload;

        private Kept(Row row) {
            this.id = row.uuid("id");
            this.decidedAt = row.instant("decided_at");
            this.payload = SealedRecord.of(row);
        }

        public UUID id() {
            return id;
        }

        public Instant decidedAt() {
            return decidedAt;
        }
    }

    /** From when on a period holds no more than so many decisions: its beginning, or later. */
    public Instant since(Instant from, Instant to, int most) {
        return sql.first("""
                        select decided_at from decision where decided_at >= ? and decided_at < ?
                        order by decided_at desc offset ? limit 1
                        """, row -> row.instant("decided_at"), from, to, most - 1)
                .orElse(from);
    }

    /** How many decisions there are in a period. */
    public int count(Instant from, Instant to) {
        return sql.first(
                        "select count(*) as number from decision where decided_at >= ? and decided_at < ?",
                        row -> (int) row.number("number"),
                        from,
                        to)
                .orElseThrow();
    }

    /**
     * The next decisions of a period, oldest first.
     *
     * @param after the last of the page before; null for the first page
     */
    public List<Kept> page(Instant from, Instant to, @Nullable Kept after, int most) {
        return sql.list(
                "select " + SealedRecord.COLUMNS + " from " + SealedRecord.TABLES + """
                where d.decided_at >= ? and d.decided_at < ? and (d.decided_at, d.id) > (?, ?)
                order by d.decided_at, d.id limit ?
                """,
                Kept::new,
                from,
                to,
                after == null ? Instant.EPOCH : after.decidedAt(),
                after == null ? FIRST : after.id(),
                most);
    }

    /** A decision; empty when there is none with this id. */
    public Optional<Kept> find(UUID id) {
        return sql.first(
                "select " + SealedRecord.COLUMNS + " from " + SealedRecord.TABLES + " where d.id = ?", Kept::new, id);
    }

    /** The whole decision, on any thread; empty when its grounds were erased or cannot be read any more. */
    public Optional<DecisionRecord> open(OrganisationId organisation, Kept kept) {
        try {
            return kept.payload.open(sealer, keys, organisation).map(RecordCodec::decode);
        } catch (CannotOpenException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
