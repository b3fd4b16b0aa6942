package nl.weerklank.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import nl.weerklank.api.audit.Verification.State;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.check.Finding;
import nl.weerklank.verify.check.Finding.Flaw;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("G04 A look at the log that somebody stopped")
class VerificationTableTest {

    @Inject
    VerificationTable table;

    @Inject
    Organisations organisations;

    @Inject
    OrganisationTransaction transaction;

    @Inject
    Sql sql;

    @Test
    @DisplayName("says all the same what it had found by then, and nothing when it had found nothing")
    void found() {
        OrganisationId organisation = organisations.create("looks-" + UUID.randomUUID());
        String finding = Finding.at(Flaw.CHANGED, 3, null).json().canonical();
        transaction.run(organisation, () -> {
            UUID look = underWay();
            table.cancel(look);

            table.finish(look, State.WHOLE, 10, null);
            assertThat(state(look)).isEqualTo(State.CANCELLED);
            table.finish(look, State.BROKEN, 10, finding);
            assertThat(state(look)).isEqualTo(State.BROKEN);
            table.finish(look, State.WHOLE, 10, null);
            assertThat(state(look)).as("an end stays the end").isEqualTo(State.BROKEN);
        });
    }

    private UUID underWay() {
        return sql.first("""
                        insert into log_verification (state, started_by, leased_until)
                        values ('RUNNING', 'somebody', clock_timestamp() + interval '1 hour') returning id
                        """, row -> row.uuid("id")).orElseThrow();
    }

    private State state(UUID look) {
        return table.find(look).orElseThrow().state();
    }
}
