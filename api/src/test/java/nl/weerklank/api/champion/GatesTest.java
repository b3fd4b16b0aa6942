package nl.weerklank.api.champion;

import static nl.weerklank.engine.champion.UnitGate.OPEN;
import static nl.weerklank.engine.champion.UnitGate.RESTING;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.programme.ProgrammeChampions;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.champion.UnitGate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("R38 The gate of a unit")
class GatesTest {

    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");
    private static final Instant LATELY = NOW.minus(Duration.ofDays(29));
    private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(31));

    private final Organisations organisations;
    private final OrganisationTransaction transaction;
    private final Sql sql;
    private final Employees employees;
    private final ProgrammeChampions champions;
    private Office office;

    GatesTest(
            Organisations organisations,
            OrganisationTransaction transaction,
            Sql sql,
            Employees employees,
            ProgrammeChampions champions) {
        this.organisations = organisations;
        this.transaction = transaction;
        this.sql = sql;
        this.employees = employees;
        this.champions = champions;
    }

    @BeforeEach
    void aTeamOfFive() {
        office = new Office(organisations.create("gates-" + UUID.randomUUID()), transaction, sql, employees)
                .person("fitter", "techniek/warmte", "boss", false)
                .people("techniek/warmte", 4, "boss")
                .leader("boss", "techniek/warmte");
    }

    @Test
    @DisplayName("rests until the leader shared or did something, by a suggestion or by their own word")
    void ownWord() {
        assertThat(gateOf("fitter")).isEqualTo(RESTING);

        office.acts("boss", LONG_AGO);
        assertThat(gateOf("fitter")).isEqualTo(RESTING);

        office.acts("boss", LATELY);
        assertThat(gateOf("fitter")).isEqualTo(OPEN);
    }

    @Test
    @DisplayName("is decided by who was appointed, before the line of managers")
    void appointed() {
        office.acts("boss", LATELY).leader("chief", "elders").appoint("techniek/warmte", "LEADER", "chief");

        assertThat(gateOf("fitter")).isEqualTo(RESTING);

        office.acts("chief", LATELY);
        assertThat(gateOf("fitter")).isEqualTo(OPEN);
    }

    @Test
    @DisplayName("is decided by the deputy while the leader has not joined")
    void deputy() {
        office.person("newcomer", "elders", null, true)
                .leader("stand-in", "elders")
                .appoint("techniek/warmte", "LEADER", "newcomer")
                .appoint("techniek/warmte", "DEPUTY", "stand-in");

        assertThat(gateOf("fitter")).isEqualTo(RESTING);

        office.acts("stand-in", LATELY);
        assertThat(gateOf("fitter")).isEqualTo(OPEN);

        office.joins("newcomer");
        assertThat(gateOf("fitter")).isEqualTo(RESTING);
    }

    @Test
    @DisplayName("passes to who was appointed for the unit above when nobody below takes part")
    void unitAbove() {
        office.person("newcomer", "elders", null, true)
                .leader("director", "elders")
                .appoint("techniek/warmte", "LEADER", "newcomer")
                .appoint("techniek", "LEADER", "director");

        assertThat(gateOf("fitter")).isEqualTo(RESTING);

        office.acts("director", LATELY);
        assertThat(gateOf("fitter")).isEqualTo(OPEN);
    }

    @Test
    @DisplayName("of fewer than five people is decided by who stands for the programme, and else it is open")
    void smallUnit() {
        office.person("alone", "klein", "boss", false).people("klein", 3, "boss");

        assertThat(gateOf("alone")).isEqualTo(OPEN);

        office.leader("face", "elders").standsForProgramme("face", NOW.plusSeconds(60));
        assertThat(gateOf("alone")).isEqualTo(RESTING);

        office.acts("face", LATELY);
        assertThat(gateOf("alone")).isEqualTo(OPEN);
    }

    @Test
    @DisplayName("of fewer than five people is open again once the acceptance for the programme is over")
    void smallUnitWithoutProgramme() {
        office.person("alone", "klein", "boss", false).leader("face", "elders").standsForProgramme("face", NOW);

        assertThat(gateOf("alone")).isEqualTo(OPEN);
    }

    private UnitGate gateOf(String id) {
        return office.in(() -> new Gates(sql, employees, champions)
                .of(office.find(id).profile().employee(), NOW, 30));
    }
}
