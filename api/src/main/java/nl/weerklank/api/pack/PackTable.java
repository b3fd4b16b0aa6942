package nl.weerklank.api.pack;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;

/** The packs of the current organisation, which are only ever added to. Every call runs inside a transaction of it. */
@ApplicationScoped
class PackTable {

    private static final String PACKS = """
            select p.id, p.made_at, p.made_by, p.input, p.hash,
                b.id as before_id, b.made_at as before_at, b.input as before_input
            from pack p left join lateral (
                select id, made_at, input from pack where seq < p.seq order by seq desc limit 1) b on true
            """;

    private final Sql sql;

    PackTable(Sql sql) {
        this.sql = sql;
    }

    /** A line of the list. */
    record Listed(long seq, UUID id, Instant at, String by, String hash, long changes, long warnings) {}

    /** The newest pack, before which nobody else makes one until the transaction ends. */
    Optional<Pack> newestAlone() {
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended('packs', current_organisation()))::text as locked",
                row -> "locked");
        return sql.first(PACKS + "order by p.seq desc limit 1", PackTable::pack);
    }

    Optional<Pack> find(UUID id) {
        return sql.first(PACKS + "where p.id = ?", PackTable::pack, id);
    }

    /** The newest first, one more than the page holds. */
    List<Listed> list(Page page) {
        return sql.list(
                """
                select seq, id, made_at, made_by, hash, changes, warnings from pack
                where seq < ? order by seq desc limit ?
                """,
                row -> new Listed(
                        row.number("seq"),
                        row.uuid("id"),
                        row.instant("made_at"),
                        row.text("made_by"),
                        row.text("hash"),
                        row.number("changes"),
                        row.number("warnings")),
                page.before(),
                page.limit() + 1);
    }

    /** Keeps this input as a new pack, after the newest. */
    Pack add(String canonical, String by, Optional<Pack> newest) {
        Difference difference = Difference.between(newest.map(Pack::canonical).orElse(null), canonical);
        UUID id = sql.first(
                        """
                        insert into pack (made_by, input, hash, changes, warnings) values (?, ?, ?, ?, ?) returning id
                        """,
                        row -> row.uuid("id"),
                        by,
                        canonical,
                        PackJson.hash(canonical),
                        difference.changes().size(),
                        difference.warnings().size())
                .orElseThrow();
        return find(id).orElseThrow();
    }

    private static Pack pack(Row row) {
        UUID before = row.uuidOrNull("before_id");
        return new Pack(
                row.uuid("id"),
                row.instant("made_at"),
                row.text("made_by"),
                row.text("input"),
                row.text("hash"),
                before == null ? null : new Pack.Before(before, row.instant("before_at"), row.text("before_input")));
    }
}
