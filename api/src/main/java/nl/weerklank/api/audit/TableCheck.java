package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import nl.weerklank.api.audit.Checkpoints.Key;
import nl.weerklank.api.audit.LogReader.Stretch;
import nl.weerklank.api.keys.SigningKeys;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.check.Finding;
import nl.weerklank.verify.check.Finding.Flaw;
import nl.weerklank.verify.check.LogCheck;
import nl.weerklank.verify.log.SignedCheckpoint;
import org.jspecify.annotations.Nullable;

/**
 * Checks the log as it is stored: what {@code weerklank-verify} finds in an export, and what only the tables show, such as a
 * decision that never came into the log.
 */
@ApplicationScoped
class TableCheck {

    private final OrganisationTransaction transaction;
    private final LogReader reader;
    private final Checkpoints checkpoints;
    private final SigningKeys signing;
    private final Sql sql;

    TableCheck(
            OrganisationTransaction transaction,
            LogReader reader,
            Checkpoints checkpoints,
            SigningKeys signing,
            Sql sql) {
        this.transaction = transaction;
        this.reader = reader;
        this.checkpoints = checkpoints;
        this.signing = signing;
        this.sql = sql;
    }

    /** How many records there are to look at. */
    long total(OrganisationId organisation) {
        return transaction
                .in(organisation, checkpoints::newest)
                .map(newest -> newest.checkpoint().size())
                .orElse(0L);
    }

    /**
     * The first thing that is wrong, if anything is.
     *
     * @param kept checkpoints that the log must still agree with
     * @param progress is told how many records were read, also after each question to the tables; what it throws ends the look
     */
    Optional<Finding> check(OrganisationId organisation, List<SignedCheckpoint> kept, LongConsumer progress) {
        Optional<Finding> found = transaction.in(organisation, () -> signatures(organisation));
        return found.or(() -> records(organisation, kept, progress)).or(() -> beside(organisation, progress));
    }

    /** What is wrong before anything is read: a signature that is gone, or a key that is not one of ours. */
    private Optional<Finding> signatures(OrganisationId organisation) {
        return sql.<Finding>first("""
                        select size from (select number, size, row_number() over (order by number) - 1 as place
                            from log_checkpoint) as numbered
                        where number <> place order by number limit 1
                        """, row -> Finding.at(Flaw.MISSING, row.number("size"), null))
                .or(() -> checkpoints.keys().stream().allMatch(key -> signing.isOurs(organisation, key.pair()))
                        ? Optional.empty()
                        : Optional.of(Finding.at(Flaw.OTHER_KEY, 0, null)));
    }

    private Optional<Finding> records(OrganisationId organisation, List<SignedCheckpoint> kept, LongConsumer progress) {
        Stretch stretch = transaction.in(organisation, () -> reader.everything().orElse(null));
        if (stretch == null) {
            return Optional.empty();
        }
        LogCheck check = transaction.in(organisation, () -> start(stretch, kept));
        if (check == null) {
            return Optional.of(Finding.at(Flaw.OTHER_KEY, 0, null));
        }
        reader.walk(organisation, stretch, check, index -> {
            progress.accept(index);
            return check.finding().isEmpty();
        });
        return check.finding();
    }

    /** The log is named after the key that signed it first. */
    private @Nullable LogCheck start(Stretch stretch, List<SignedCheckpoint> kept) {
        return checkpoints.keys().stream()
                .map(Key::key)
                .filter(key -> key.id().equals(stretch.from().checkpoint().log()))
                .findFirst()
                .map(key -> new LogCheck(key, kept))
                .orElse(null);
    }

    /** What is wrong although every record is as it was. */
    private Optional<Finding> beside(OrganisationId organisation, LongConsumer progress) {
        long all = total(organisation);
        for (Supplier<Optional<Finding>> question :
                List.<Supplier<Optional<Finding>>>of(this::unsigned, this::neverCameIn, this::nodes)) {
            Optional<Finding> found = transaction.in(organisation, question::get);
            if (found.isPresent()) {
                return found;
            }
            progress.accept(all);
        }
        return Optional.empty();
    }

    private Optional<Finding> unsigned() {
        return sql.first("""
                select index, decision_id::text as decision from log_leaf
                where index >= (select max(size) from log_checkpoint) order by index limit 1
                """, row -> Finding.at(Flaw.INSERTED, row.number("index"), row.text("decision")));
    }

    private Optional<Finding> neverCameIn() {
        return sql.first("""
                select d.id::text as decision, (select max(size) from log_checkpoint) as size from decision d
                where not exists (select from log_leaf l where l.decision_id = d.id)
                  and not exists (select from log_waiting w where w.decision_id = d.id)
                order by d.decided_at, d.id limit 1
                """, row -> Finding.at(Flaw.MISSING, row.number("size"), row.text("decision")));
    }

    /** A node that is not made of the two below it, or is not there: proofs that need it would prove nothing. */
    private Optional<Finding> nodes() {
        return sql.first("""
                with tree as (
                    select 0 as level, index, leaf_hash as hash from log_leaf union all
                    select level, index, hash from log_node)
                select l.index << l.level as first, ((l.index + 2) << l.level) - 1 as last
                from tree l join tree r on r.level = l.level and r.index = l.index + 1
                left join log_node above on above.level = l.level + 1 and above.index = l.index / 2
                where l.index % 2 = 0 and above.hash is distinct from sha256('\\x01'::bytea || l.hash || r.hash)
                order by l.level, l.index limit 1
                """, row -> new Finding(Flaw.CHANGED, row.number("first"), row.number("last"), null));
    }
}
