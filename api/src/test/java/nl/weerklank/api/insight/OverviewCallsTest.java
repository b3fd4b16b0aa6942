package nl.weerklank.api.insight;

import static nl.weerklank.api.content.Items.freshId;
import static nl.weerklank.api.content.Items.item;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.organisation.Organisations;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.SignedIn;
import nl.weerklank.api.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
@DisplayName("The overview of an organisation")
class OverviewCallsTest {

    private static final String ORGANISATION = "south";

    private final OrganisationTransaction transaction;
    private final Organisations organisations;
    private final Sql sql;

    OverviewCallsTest(OrganisationTransaction transaction, Organisations organisations, Sql sql) {
        this.transaction = transaction;
        this.organisations = organisations;
        this.sql = sql;
    }

    /** Whatever other tests left behind. */
    @BeforeEach
    void nobodyDidAnything() {
        transaction.run(organisations.find(ORGANISATION).orElseThrow(), () -> {
            sql.change("update suggestion set seen_at = null, outcome = null, outcome_at = null");
            sql.change("update nudge set state = 'WITHDRAWN'");
        });
    }

    @Test
    @DisplayName("R63 counts what people did together from five people on, however often each of them did it")
    void together() {
        for (int i = 0; i < 4; i++) {
            String person = person();
            saw(person, "SHARED");
            saw(person, "SHARED");
        }
        overview().body("together.shown", nullValue()).body("together.takenUp", nullValue());

        saw(person(), null);
        overview().body("together.shown", equalTo(9)).body("together.takenUp", nullValue());

        saw(person(), "DONE");
        overview().body("together.shown", equalTo(10)).body("together.takenUp", equalTo(9));
    }

    @Test
    @DisplayName("R12 tells what stands where, and per theme what is lacking")
    void content() {
        String id = freshId();
        SignedIn.as(Role.COMMS_LEAD, ORGANISATION)
                .contentType("application/json")
                .body(item(id).toString())
                .put("/v1/content/{id}", id)
                .then()
                .statusCode(200)
                .body("state", equalTo("SUGGESTABLE"));

        overview()
                .body("content.SUGGESTABLE", greaterThanOrEqualTo(1))
                .body("externalTarget", equalTo(400))
                .body("themes.find { it.code == 'sustainability' }.items", greaterThanOrEqualTo(1))
                .body("themes.find { it.code == 'sustainability' }.gaps", hasItem("LITTLE_FROM_OUTSIDE"))
                .body("themes.gaps.flatten()", hasItem("NOTHING"));
    }

    private static ValidatableResponse overview() {
        return SignedIn.as(Role.COMMS_LEAD, ORGANISATION)
                .get("/v1/insights/overview")
                .then()
                .statusCode(200);
    }

    private String person() {
        String id = freshId();
        transaction.run(
                organisations.find(ORGANISATION).orElseThrow(),
                () -> sql.change(
                        "insert into employee (external_id, name, unit, body) values (?, 'Iemand', 'zorg', '{}')", id));
        return id;
    }

    private void saw(String person, @Nullable String outcome) {
        Instant at = Instant.now().minus(Duration.ofDays(3));
        UUID decision = UUID.randomUUID();
        transaction.run(organisations.find(ORGANISATION).orElseThrow(), () -> {
            sql.change("""
                    insert into decision
                        (id, pseudonym, decided_at, channel, rule_set_revision, outcome_keys, inputs_hash, hash)
                    values (?, ?, ?, 'PULL', 'r', '[]', 'i', 'h')
                    """, decision, UUID.randomUUID(), at);
            sql.change("""
                    insert into suggestion
                        (id, decision_id, employee_id, kind, delivery, motive, offered_at, seen_at, outcome, outcome_at)
                    select ?, ?, id, 'READ', 'PULL', 'SELF', ?, ?, ?, ? from employee where external_id = ?
                    """, UUID.randomUUID(), decision, at, at, outcome, outcome == null ? null : at, person);
        });
    }
}
