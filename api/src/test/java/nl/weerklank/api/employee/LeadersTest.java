package nl.weerklank.api.employee;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.employee.Employees.Leader;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.engine.employee.EmployeeId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("R38 The leaders above a person")
class LeadersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-18T10:00:00Z");

    @Inject
    EmployeeTable table;

    @Inject
    StoredEmployees stored;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    private OrganisationId organisation;

    @BeforeEach
    void newOrganisation() {
        organisation = organisations.create("leaders-" + UUID.randomUUID());
    }

    @Test
    @DisplayName("are found along the line of managers, nearest first, each with whether they joined and are there")
    void upwards() {
        store(person("boss", null, true));
        ObjectNode away = person("director", "boss", true);
        away.putArray("absence").addObject().put("from", "2026-11-01").put("until", "2026-12-01");
        store(away);
        store(person("planner", "director", false));
        store(person("fitter", "planner", false));
        join("boss");

        List<Leader> leaders = above("fitter");

        assertThat(leaders.stream().map(Leader::id))
                .containsExactly(new EmployeeId("director"), new EmployeeId("boss"));
        assertThat(leaders.get(0).joined()).isFalse();
        assertThat(leaders.get(0).away()).isTrue();
        assertThat(leaders.get(1).joined()).isTrue();
        assertThat(leaders.get(1).away()).isFalse();
    }

    @Test
    @DisplayName("are found once, also when two people are each other's manager")
    void circle() {
        store(person("one", "two", true));
        store(person("two", "one", true));

        assertThat(above("one").stream().map(Leader::id)).containsExactly(new EmployeeId("two"));
    }

    @Test
    @DisplayName("are none for whom has no manager, or one who is not there")
    void none() {
        store(person("free", null, false));
        store(person("lost", "gone", false));

        assertThat(above("free")).isEmpty();
        assertThat(above("lost")).isEmpty();
    }

    private List<Leader> above(String id) {
        return transaction.in(organisation, () -> stored.leadersUpwards(new EmployeeId(id), NOW));
    }

    private void store(ObjectNode person) {
        transaction.in(organisation, () -> table.store(List.of(SentEmployeeReader.read(person))));
    }

    private void join(String id) {
        transaction.run(organisation, () -> {
            long key = table.employer(new EmployeeId(id)).orElseThrow().key();
            table.keep(
                    key,
                    new EmployeeTable.Own(
                            JSON.createObjectNode().put("optIn", true),
                            JSON.createObjectNode(),
                            JSON.createArrayNode(),
                            1));
        });
    }

    private static ObjectNode person(String id, String manager, boolean leader) {
        ObjectNode person = JSON.createObjectNode();
        person.put("id", id).put("name", "Iemand").put("unit", "techniek").put("managerId", manager);
        return person.put("leader", leader).put("timeZone", "Europe/Amsterdam");
    }
}
