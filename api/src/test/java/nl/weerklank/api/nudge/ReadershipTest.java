package nl.weerklank.api.nudge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("What people of one organisation took up")
class ReadershipTest {

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Sql sql;

    @Test
    @DisplayName("is looked up by when it was, behind row-level security too: years cost no more than 90 days")
    void byItsMoment() {
        OrganisationId organisation = organisations.create("readers-" + UUID.randomUUID());

        List<String> plan = transaction.in(organisation, () -> {
            sql.change("set local enable_seqscan = off");
            return sql.list(
                    "explain " + Readership.EVERYBODY,
                    row -> row.text("QUERY PLAN"),
                    Instant.parse("2026-11-20T10:00:00Z"));
        });

        assertThat(plan)
                .filteredOn(line -> line.contains("Index Cond"))
                .anyMatch(line -> line.contains("organisation_id") && line.contains("END > "));
    }
}
