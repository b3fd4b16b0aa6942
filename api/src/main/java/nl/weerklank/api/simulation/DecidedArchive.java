package nl.weerklank.api.simulation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.Callable;
import nl.weerklank.api.decision.PastDecisions;
import nl.weerklank.api.nudge.WhatHappened;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.rules.simulate.Archive;
import nl.weerklank.rules.simulate.Material;
import nl.weerklank.rules.simulate.Response;
import org.jspecify.annotations.Nullable;

/** What was really decided in a period: read page by page, each page in a transaction of its own. */
final class DecidedArchive implements Archive {

    private static final int PAGE = 200;

    private final Sql sql;
    private final OrganisationTransaction transaction;
    private final OrganisationId organisation;
    private final PastDecisions decisions;
    private final WhatHappened happened;
    private final SimulationRun run;
    private final Map<ContentId, Integer> audiences = new HashMap<>();

    DecidedArchive(
            Sql sql,
            OrganisationTransaction transaction,
            OrganisationId organisation,
            PastDecisions decisions,
            WhatHappened happened,
            SimulationRun run) {
        this.sql = sql;
        this.transaction = transaction;
        this.organisation = organisation;
        this.decisions = decisions;
        this.happened = happened;
        this.run = run;
    }

    @Override
    public Material material() {
        return Material.PAST;
    }

    @Override
    public Iterator<Callable<Optional<DecisionRecord>>> decisions() {
        return new Pages();
    }

    private final class Pages implements Iterator<Callable<Optional<DecisionRecord>>> {

        private final Deque<PastDecisions.Kept> page = new ArrayDeque<>();
        private PastDecisions.@Nullable Kept last;
        private boolean atEnd;

        @Override
        public boolean hasNext() {
            if (page.isEmpty() && !atEnd) {
                List<PastDecisions.Kept> next =
                        transaction.in(organisation, () -> decisions.page(run.from(), run.to(), last, PAGE));
                page.addAll(next);
                atEnd = next.size() < PAGE;
                last = next.isEmpty() ? last : next.getLast();
            }
            return !page.isEmpty();
        }

        @Override
        public Callable<Optional<DecisionRecord>> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            PastDecisions.Kept kept = page.remove();
            return () -> decisions.open(organisation, kept);
        }
    }

    @Override
    public Past past(EmployeeId employee) {
        return transaction.in(organisation, () -> happened.past(employee));
    }

    @Override
    public int audience(ContentId content) {
        return audiences.computeIfAbsent(content, id -> transaction.in(organisation, () -> happened.audience(id)));
    }

    /** Counted over everybody in the period; nothing here tells of one person. */
    @Override
    public List<Response> responses() {
        return transaction.in(
                organisation,
                () -> sql.list(
                        """
                        select s.delivery, s.seen_at is not null as seen, s.outcome, count(*) as times,
                               coalesce(percentile_disc(0.5) within group (
                                   order by extract(epoch from coalesce(s.outcome_at, s.seen_at) - s.offered_at)::bigint), 0)
                                   as seconds
                        from suggestion s left join nudge n on n.suggestion_id = s.id
                        where s.offered_at >= ? and s.offered_at < ?
                          and coalesce(n.state, '') not in ('NOT_SENT', 'WITHDRAWN')
                        group by s.delivery, s.seen_at is not null, s.outcome
                        """,
                        row -> new Response(
                                row.constant("delivery", Delivery.class),
                                row.flag("seen"),
                                row.constantOrNull("outcome", Outcome.class),
                                Duration.ofSeconds(Math.max(0, row.number("seconds"))),
                                row.number("times")),
                        run.from(),
                        run.to()));
    }
}
