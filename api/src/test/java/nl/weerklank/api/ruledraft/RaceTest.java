package nl.weerklank.api.ruledraft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.weerklank.api.intake.Eventually;
import nl.weerklank.api.organisation.Organisations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Acts on rules that come at the same time, from people and from the clock. */
@QuarkusTest
@DisplayName("G08 At the same time:")
class RaceTest {

    private static final String EXPERT = "relevance.expert";
    private static final String FAMILIAR = "relevance.familiar";
    private static final int APPROVED = 101;
    private static final int SNEAKED_IN = 102;

    private final Desk ann = Desk.of("comms-1");
    private final Desk bob = Desk.of("comms-2");
    private final Desk compliance = Desk.of("compliance-1");

    @Inject
    Releases releases;

    @Inject
    Organisations organisations;

    @Inject
    BreakingGuard guard;

    @RepeatedTest(4)
    @DisplayName("an edit and a publication: what comes to hold is what was approved, or nothing")
    void editAndPublish() throws Exception {
        String draft = approved(EXPERT, APPROVED);

        List<ValidatableResponse> answers =
                together(() -> bob.act(draft, "publish"), () -> ann.turn(draft, EXPERT, SNEAKED_IN));

        int published = answers.getFirst().extract().statusCode();
        assertThat(published).isIn(200, 409);
        assertThat(ann.valueInForce(EXPERT)).isNotEqualTo(SNEAKED_IN);
        if (published == 200) {
            assertThat(ann.valueInForce(EXPERT)).isEqualTo(APPROVED);
        } else {
            ann.read(draft).body("state", equalTo("SUBMITTED"));
        }
        settle();
    }

    @RepeatedTest(4)
    @DisplayName("an edit and an approval: an approval that stands is for what stands there")
    void editAndApprove() throws Exception {
        String draft = ann.submitted(EXPERT, APPROVED + 10);
        String read = bob.contentHash(draft);

        together(
                () -> bob.act(draft, "approve", Map.of("contentHash", read)),
                () -> ann.turn(draft, EXPERT, SNEAKED_IN + 10));

        boolean approved = bob.read(draft).extract().<List<?>>path("approvals").size() > 0;
        assertThat(approved).isEqualTo(bob.contentHash(draft).equals(read));
    }

    @RepeatedTest(3)
    @DisplayName("two publications over one base: one comes to hold, the other is told")
    void twoPublications() throws Exception {
        int expert = ann.valueInForce(EXPERT) == 130 ? 131 : 130;
        int familiar = ann.valueInForce(FAMILIAR) == -70 ? -71 : -70;
        String one = approved(EXPERT, expert);
        String other = approved(FAMILIAR, familiar);

        List<ValidatableResponse> answers =
                together(() -> bob.act(one, "publish"), () -> compliance.act(other, "publish"));

        assertThat(answers.stream().map(answer -> answer.extract().statusCode()))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(ann.valueInForce(EXPERT) == expert ^ ann.valueInForce(FAMILIAR) == familiar)
                .isTrue();
    }

    @Test
    @DisplayName(
            "two services at the moment of a planned publication: it is published once, in the name of who planned it")
    void twoServices() throws Exception {
        String draft = approved(EXPERT, 140);
        bob.act(draft, "schedule", Map.of("at", Instant.now().plusMillis(1_500).toString()))
                .statusCode(200)
                .body("state", equalTo("SCHEDULED"));

        Eventually.holds("published at its moment", () -> {
            release();
            return bob.read(draft).extract().path("state").equals("PUBLISHED");
        });

        ann.read(draft)
                .body("history.findAll { it.act == 'PUBLISH' }.size()", equalTo(1))
                .body("history.find { it.act == 'PUBLISH' }.by", equalTo("comms-2"));
        assertThat(ann.valueInForce(EXPERT)).isEqualTo(140);
    }

    @Test
    @DisplayName("an edit after planning: nothing is published at the moment, and approval is needed again")
    void editAfterPlanning() throws Exception {
        String draft = approved(EXPERT, 150);
        Instant moment = Instant.now().plusMillis(1_500);
        bob.act(draft, "schedule", Map.of("at", moment.toString())).statusCode(200);
        ann.turn(draft, EXPERT, 151).statusCode(200);

        Eventually.holds("the moment has passed", () -> {
            release();
            return Instant.now().isAfter(moment.plusSeconds(2));
        });

        ann.read(draft).body("state", equalTo("SUBMITTED")).body("publishAt", equalTo(null));
        assertThat(ann.valueInForce(EXPERT)).isNotIn(150, 151);
    }

    @Test
    @DisplayName(
            "other rules published before the moment: the draft says why it was not, and the rules that hold go on")
    void overtaken() throws Exception {
        String draft = approved(EXPERT, 160);
        String other = approved(FAMILIAR, -81);
        bob.act(draft, "schedule", Map.of("at", Instant.now().plusMillis(3_000).toString()))
                .statusCode(200);
        bob.act(other, "publish").statusCode(200);
        String holds = ann.published();

        Eventually.holds("it failed", () -> {
            release();
            return ann.read(draft).extract().path("failure.nl") != null;
        });

        ann.read(draft).body("state", equalTo("APPROVED")).body("failure.nl", containsString(holds));
        assertThat(ann.published()).isEqualTo(holds);
    }

    @Test
    @DisplayName("a planned draft at which something breaks is left for a minute, and keeps no other from its moment")
    void broken() throws Exception {
        String breaks = approved(EXPERT, 170);
        String whole = approved(FAMILIAR, -83);
        guard.breakAt(breaks);
        String moment = Instant.now().plusMillis(1_500).toString();
        bob.act(breaks, "schedule", Map.of("at", moment)).statusCode(200);
        bob.act(whole, "schedule", Map.of("at", Instant.now().plusMillis(2_000).toString()))
                .statusCode(200);

        Eventually.holds("the other is published", () -> {
            release();
            return bob.read(whole).extract().path("state").equals("PUBLISHED");
        });

        guard.mend();
        ann.read(breaks).body("state", equalTo("SCHEDULED"));
        ann.act(breaks, "withdraw").statusCode(200);
    }

    private void release() {
        try {
            Callable<Boolean> service = () -> {
                releases.release(organisations.find(Desk.LIFE).orElseThrow());
                return true;
            };
            together(service, service);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** A draft of ann's that bob and compliance approved. */
    private String approved(String rule, int value) {
        String draft = ann.submitted(rule, value);
        compliance.approve(draft).statusCode(200);
        return draft;
    }

    /** Puts another number in force, so that the next round has something to change. */
    private void settle() {
        String draft = approved(EXPERT, 103);
        if (ann.valueInForce(EXPERT) != 103) {
            bob.act(draft, "publish").statusCode(200);
        }
    }

    private static <T> List<T> together(Callable<T> one, Callable<T> other) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(List.of(one, other))) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
