package nl.weerklank.api.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.audit.LogTree.Waiting;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.tree.Frontier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbers what waits and signs it. Any number of services may try: one at a time holds the lock of an organisation's log, and
 * numbers, nodes and signature are one transaction, so that a service that dies in between leaves nothing half done. What
 * waits is taken by what it is and not by where it stands in some order: a decision whose transaction commits late is there
 * the next time.
 */
@ApplicationScoped
class Sequencer {

    private static final Logger log = LoggerFactory.getLogger(Sequencer.class);

    /** So many in one transaction. */
    static final int BATCH = 1_000;

    private final OrganisationTransaction transaction;
    private final Organisations organisations;
    private final LogTree tree;
    private final Checkpoints checkpoints;
    private final LogHealth health;
    private final Sql sql;
    private final Duration keyAge;
    private final Map<OrganisationId, String> told = new ConcurrentHashMap<>();

    Sequencer(
            OrganisationTransaction transaction,
            Organisations organisations,
            LogTree tree,
            Checkpoints checkpoints,
            LogHealth health,
            Sql sql,
            @ConfigProperty(name = "weerklank.log.key-age") Duration keyAge) {
        this.transaction = transaction;
        this.organisations = organisations;
        this.tree = tree;
        this.checkpoints = checkpoints;
        this.health = health;
        this.sql = sql;
        this.keyAge = keyAge;
    }

    @Scheduled(every = "${weerklank.log.every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void numberEverything() {
        for (OrganisationId organisation : organisations.all()) {
            try {
                numberAll(organisation);
                told.remove(organisation);
            } catch (RuntimeException failed) {
                tell(organisation, failed);
            }
        }
    }

    /** Once, and not at every try: what waits and since when is measured. */
    private void tell(OrganisationId organisation, RuntimeException failed) {
        String what = String.valueOf(failed.getMessage());
        if (!what.equals(told.put(organisation, what))) {
            log.error("decisions wait for their number: organisation={}", organisation.code(), failed);
        }
    }

    private void numberAll(OrganisationId organisation) {
        try {
            while (number(organisation) == BATCH) {
                // there may be more
            }
        } finally {
            transaction.run(organisation, () -> health.measure(organisation));
        }
    }

    /** Numbers what waits, at most {@link #BATCH}, and says how many that were; 0 when another service is at it. */
    int number(OrganisationId organisation) {
        return transaction.in(organisation, () -> isOurTurn() ? number() : 0);
    }

    private int number() {
        if (checkpoints.newest().isEmpty()) {
            checkpoints.sign(Frontier.empty()); // a log begins with nothing, and that is signed too
        }
        if (checkpoints.ageOfKey().compareTo(keyAge) > 0) {
            checkpoints.rotate(rightEdge());
        }
        List<Waiting> waiting = tree.waiting(BATCH);
        if (!waiting.isEmpty()) {
            Frontier frontier = rightEdge();
            tree.add(frontier, waiting);
            checkpoints.sign(frontier);
        }
        return waiting.size();
    }

    /** From now on another key signs; the one before says which. */
    void rotate(OrganisationId organisation) {
        transaction.run(organisation, () -> {
            awaitOurTurn();
            if (checkpoints.newest().isEmpty()) {
                checkpoints.sign(Frontier.empty());
            }
            checkpoints.rotate(rightEdge());
        });
    }

    /** Never signs a tree that does not go on from what was signed before: that would be a fork of our own making. */
    private Frontier rightEdge() {
        Frontier frontier = tree.frontier(tree.size());
        checkpoints.newest().ifPresent(newest -> {
            boolean goesOn = newest.checkpoint().size() == frontier.size()
                    && newest.checkpoint().root().equals(frontier.root());
            if (!goesOn) {
                throw new IllegalStateException(
                        "the log has %d records and another root than was signed for %d: nothing more is signed"
                                .formatted(frontier.size(), newest.checkpoint().size()));
            }
        });
        return frontier;
    }

    private boolean isOurTurn() {
        return sql.first(
                        "select pg_try_advisory_xact_lock(hashtext('log'), current_organisation()::int) as ours",
                        row -> row.flag("ours"))
                .orElseThrow();
    }

    private void awaitOurTurn() {
        sql.list("select pg_advisory_xact_lock(hashtext('log'), current_organisation()::int)::text as held", row -> "");
    }
}
