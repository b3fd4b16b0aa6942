package nl.weerklank.api.simulation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.weerklank.api.index.Candidates;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.rules.simulate.World;

/** An organisation as it is now, for people who do not exist. */
@ApplicationScoped
class Worlds {

    private final Sql sql;
    private final OrganisationTransaction transaction;
    private final Candidates candidates;
    private final Themes themes;
    private final Programmes programmes;
    private final Clock clock;
    private final Moments moments;

    Worlds(
            Sql sql,
            OrganisationTransaction transaction,
            Candidates candidates,
            Themes themes,
            Programmes programmes,
            Clock clock,
            Moments moments) {
        this.sql = sql;
        this.transaction = transaction;
        this.candidates = candidates;
        this.themes = themes;
        this.programmes = programmes;
        this.clock = clock;
        this.moments = moments;
    }

    /**
     * The organisation, with its content.
     *
     * @throws nl.weerklank.api.problem.Unavailable while its index is not complete
     */
    World of(OrganisationId organisation) {
        return transaction.in(
                organisation,
                () -> new World(
                        new Searching(organisation, candidates.of(organisation)),
                        themes.current(),
                        programmes.held().programme(),
                        units(),
                        List.of(Language.NL, Language.EN),
                        moments.zone(),
                        clock.instant()));
    }

    private List<UnitPath> units() {
        return sql.list("select distinct unit from employee order by unit", row -> new UnitPath(row.text("unit")));
    }

    /** The generator of the organisation, from outside a transaction. */
    private final class Searching implements CandidateGenerator {

        private final OrganisationId organisation;
        private final CandidateGenerator generator;

        private Searching(OrganisationId organisation, CandidateGenerator generator) {
            this.organisation = organisation;
            this.generator = generator;
        }

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
            return transaction.in(organisation, () -> generator.generate(profile, before, channel, now, limit));
        }

        @Override
        public String visible() {
            return generator.visible();
        }
    }
}
