package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.LongPredicate;
import nl.weerklank.api.audit.Checkpoints.Numbered;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.check.LogRecord;
import nl.weerklank.verify.check.LogWalk;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Paths;

/** Goes along a stretch of the log, page by page: for an export, and for a check by the service itself. */
@ApplicationScoped
class LogReader {

    private static final int PAGE = 500;

    private final OrganisationTransaction transaction;
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final Sql sql;

    LogReader(OrganisationTransaction transaction, LogTree tree, Checkpoints checkpoints, Sql sql) {
        this.transaction = transaction;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.sql = sql;
    }

    /**
     * Where to begin and to end, both at something that was signed.
     *
     * @param newest the newest that was signed when somebody asked
     */
    record Stretch(Numbered from, Numbered to, Numbered newest) {

        long records() {
            return to.checkpoint().size() - from.checkpoint().size();
        }
    }

    /** The whole log as it is now; empty as long as nothing was ever signed. */
    Optional<Stretch> everything() {
        return checkpoints
                .newest()
                .map(newest -> new Stretch(checkpoints.upTo(0).orElseThrow(), newest, newest));
    }

    /**
     * Every decision from this moment on and before the other, with what was numbered between them, up to what was signed
     * next; empty as long as nothing was ever signed.
     */
    Optional<Stretch> period(Instant from, Instant to) {
        return checkpoints.newest().map(newest -> {
            long first =
                    bound("min(l.index)", from, to).orElse(newest.checkpoint().size());
            long last = bound("max(l.index) + 1", from, to).orElse(first);
            return new Stretch(
                    checkpoints.upTo(first).orElseThrow(),
                    checkpoints.covering(last).orElseThrow(),
                    newest);
        });
    }

    private Optional<Long> bound(String which, Instant from, Instant to) {
        return sql.first(
                        "select %s as bound from log_leaf l join decision d on d.id = l.decision_id where d.decided_at >= ? and d.decided_at < ?"
                                .formatted(which),
                        row -> Optional.ofNullable(row.numberOrNull("bound")),
                        from,
                        to)
                .orElseThrow();
    }

    /**
     * Shows a stretch, each page in a transaction of its own: what stands in the log does not move.
     *
     * @param goesOn is asked after each page, with the number of the next record; false ends the walk there, before anything
     *     that was signed for more than was shown
     */
    void walk(OrganisationId organisation, Stretch stretch, LogWalk walk, LongPredicate goesOn) {
        transaction.run(organisation, () -> begin(stretch, walk));
        Numbered at = stretch.from();
        long index = at.checkpoint().size();
        List<Numbered> page = next(organisation, at, stretch);
        while (!page.isEmpty()) {
            for (Numbered checkpoint : page) {
                index = records(organisation, index, checkpoint.checkpoint().size(), walk, goesOn);
                if (index < checkpoint.checkpoint().size()) {
                    return;
                }
                walk.checkpoint(checkpoint.signed());
            }
            if (!goesOn.test(index)) {
                return;
            }
            at = page.getLast();
            page = next(organisation, at, stretch);
        }
        transaction.run(organisation, () -> end(stretch, walk));
    }

    private void begin(Stretch stretch, LogWalk walk) {
        checkpoints.keys().forEach(key -> walk.key(key.key()));
        checkpoints.rotations().stream()
                .filter(rotation -> rotation.number() < stretch.from().number())
                .forEach(rotation -> walk.rotation(rotation.signed()));
        walk.begin(
                stretch.from().signed(),
                tree.frontier(stretch.from().checkpoint().size()).peaks());
    }

    private List<Numbered> next(OrganisationId organisation, Numbered at, Stretch stretch) {
        return transaction.in(
                organisation, () -> checkpoints.after(at.number(), stretch.to().number(), PAGE));
    }

    /** Shows these records, and says which comes next: one of them when it ended before. */
    private long records(OrganisationId organisation, long from, long to, LogWalk walk, LongPredicate goesOn) {
        for (long index = from; index < to; index += PAGE) {
            if (index > from && !goesOn.test(index)) {
                return index;
            }
            long begin = index;
            List<LogRecord> records =
                    transaction.in(organisation, () -> tree.records(begin, Math.min(begin + PAGE, to)));
            records.forEach(walk::record);
        }
        return Math.max(from, to);
    }

    private void end(Stretch stretch, LogWalk walk) {
        checkpoints.rotations().stream()
                .filter(rotation -> rotation.number() > stretch.to().number())
                .forEach(rotation -> walk.rotation(rotation.signed()));
        List<Hash> consistency = tree.hashes(Paths.consistency(
                stretch.to().checkpoint().size(), stretch.newest().checkpoint().size()));
        walk.newest(stretch.newest().signed(), consistency);
        walk.end();
    }
}
