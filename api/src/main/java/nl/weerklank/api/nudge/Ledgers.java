package nl.weerklank.api.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.champion.Champions;
import nl.weerklank.api.champion.Gates;
import nl.weerklank.api.collective.Collectives;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.programme.ProgrammeChampions;
import nl.weerklank.api.programme.Programmes;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.content.ContentCatalogue;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The door to the ledgers: one for each organisation, all in the same database and by its clock. */
@ApplicationScoped
public class Ledgers {

    private final Sql sql;
    private final OrganisationTransaction transaction;
    private final Employees employees;
    private final Programmes programmes;
    private final ProgrammeChampions programmeChampions;
    private final Champions champions;
    private final ContentCatalogue catalogue;
    private final Themes themes;
    private final TurnHolder holder;
    private final Duration audienceKept;
    private final Duration readershipKept;
    private final Map<OrganisationId, NudgeLedger> ledgers = new ConcurrentHashMap<>();

    Ledgers(
            Sql sql,
            OrganisationTransaction transaction,
            Employees employees,
            Programmes programmes,
            ProgrammeChampions programmeChampions,
            Champions champions,
            ContentCatalogue catalogue,
            Themes themes,
            TurnHolder holder,
            @ConfigProperty(name = "weerklank.audience.kept", defaultValue = "PT60S") Duration audienceKept,
            @ConfigProperty(name = "weerklank.readership.kept", defaultValue = "PT5M") Duration readershipKept) {
        this.sql = sql;
        this.transaction = transaction;
        this.employees = employees;
        this.programmes = programmes;
        this.programmeChampions = programmeChampions;
        this.champions = champions;
        this.catalogue = catalogue;
        this.themes = themes;
        this.holder = holder;
        this.audienceKept = audienceKept;
        this.readershipKept = readershipKept;
    }

    /** The ledger of this organisation. */
    public NudgeLedger of(OrganisationId organisation) {
        return ledgers.computeIfAbsent(organisation, id -> of(id, new DatabaseClock(sql)));
    }

    /** A ledger by another clock, for tests and the simulated month: the same statements, only the time is given. */
    NudgeLedger of(OrganisationId organisation, LedgerClock clock) {
        TurnTools tools = new TurnTools(
                sql,
                employees,
                programmes,
                new PastReader(sql),
                new Gates(sql, employees, programmeChampions),
                champions,
                new Saturation(sql, catalogue, new Audience(sql, themes::current, audienceKept)),
                new Readership(sql, readershipKept),
                new Collectives(sql),
                this::contentState);
        return new JdbcNudgeLedger(
                organisation, transaction, employees, clock, holder, opening -> new JdbcTurn(tools, opening));
    }

    private String contentState() {
        return sql.first("""
                        select concat((select max(id) from outbox), '/', (select max(id) from collective)) as newest
                        """, row -> row.text("newest")).orElseThrow();
    }
}
