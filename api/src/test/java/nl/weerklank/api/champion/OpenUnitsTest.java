package nl.weerklank.api.champion;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.programme.UnitsOpen.HowMany;
import nl.weerklank.api.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("R42 Of all units together it is said")
class OpenUnitsTest {

    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final Sql sql;
    private final Employees employees;
    private final OpenUnits openUnits;
    private Office office;

    OpenUnitsTest(
            Organisations organisations,
            OrganisationTransaction transaction,
            Sql sql,
            Employees employees,
            OpenUnits openUnits) {
        this.organisations = organisations;
        this.transaction = transaction;
        this.sql = sql;
        this.employees = employees;
        this.openUnits = openUnits;
    }

    @BeforeEach
    void threeTeams() {
        office = new Office(organisations.create("open-" + UUID.randomUUID()), transaction, sql, employees);
        for (String team : List.of("noord", "zuid", "west")) {
            office.leader("leader-" + team, team).people(team, 5, "leader-" + team);
        }
        // leaders answer to each other, so that no gate is open for want of a leader above
        List.of("noord", "zuid", "west").forEach(team -> office.appoint(team, "LEADER", "leader-" + team));
        office.leader("second", "noord").leader("third", "zuid").leader("fourth", "west");
        office.appoint("noord", "DEPUTY", "second")
                .appoint("zuid", "DEPUTY", "third")
                .appoint("west", "DEPUTY", "fourth");
    }

    @Test
    @DisplayName("whether none, some or all are open, and nothing else")
    void noneSomeAll() {
        assertThat(look()).contains(HowMany.NONE);

        acts("leader-noord", "second");
        assertThat(look()).contains(HowMany.SOME);

        acts("leader-zuid", "third", "leader-west", "fourth");
        assertThat(look()).contains(HowMany.ALL);
    }

    @Test
    @DisplayName("nothing while it would tell of one leader, or of two")
    void fewLeaders() {
        Office two = new Office(organisations.create("few-" + UUID.randomUUID()), transaction, sql, employees);
        two.leader("one", "noord")
                .people("noord", 5, "one")
                .leader("two", "zuid")
                .people("zuid", 5, "two");

        assertThat(two.in(openUnits::howMany)).isEmpty();
    }

    private void acts(String... leaders) {
        for (String leader : leaders) {
            office.acts(leader, Instant.now().minus(1, ChronoUnit.DAYS));
        }
    }

    private Optional<HowMany> look() {
        return office.in(openUnits::howMany);
    }
}
