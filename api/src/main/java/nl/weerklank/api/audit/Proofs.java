package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.audit.Checkpoints.Numbered;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.check.LogRecord;
import nl.weerklank.verify.log.Checkpoint;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Paths;
import nl.weerklank.verify.tree.Proof;

/** Shows that something is in the log, and that the log only grew. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class Proofs {

    private final Sql sql;
    private final LogTree tree;
    private final Checkpoints checkpoints;

    Proofs(Sql sql, LogTree tree, Checkpoints checkpoints) {
        this.sql = sql;
        this.tree = tree;
        this.checkpoints = checkpoints;
    }

    /** What shows that a record is under what was signed. */
    record Inclusion(LogRecord record, List<Hash> path, Numbered checkpoint) {

        /** Whether it does show that, and everything that is stored of the decision is what was written. */
        boolean holds() {
            Checkpoint signed = checkpoint.checkpoint();
            return record.isAsItWas()
                    && Proof.isIncluded(record.hash(), record.index(), signed.size(), path, signed.root());
        }
    }

    /** Whether there is such a decision, in the log or not yet. */
    boolean isDecided(UUID decision) {
        return sql.first("select id from decision where id = ?", row -> row.uuid("id"), decision)
                .isPresent();
    }

    /** The proof for a decision; empty when it has no number yet. */
    Optional<Inclusion> inclusion(UUID decision) {
        return sql.first("select index from log_leaf where decision_id = ?", row -> row.number("index"), decision)
                .map(this::inclusion);
    }

    private Inclusion inclusion(long index) {
        Numbered newest = checkpoints.newest().orElseThrow();
        return new Inclusion(
                tree.records(index, index + 1).getFirst(),
                tree.hashes(Paths.inclusion(index, newest.checkpoint().size())),
                newest);
    }

    /** What shows that the log of this checkpoint begins with the log as it was with so many records. */
    List<Hash> consistency(long from, Numbered checkpoint) {
        return tree.hashes(Paths.consistency(from, checkpoint.checkpoint().size()));
    }
}
