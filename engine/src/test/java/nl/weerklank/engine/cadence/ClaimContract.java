package nl.weerklank.engine.cadence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every ledger promises that is asked once more, just before a push is sent. */
public abstract class ClaimContract extends NudgeLedgerContract {

    /** Writes down what a person answered, now, to this item in another suggestion. */
    protected abstract void answered(EmployeeId by, ContentId content, Outcome outcome);

    /** Asks, just before sending, whether a push may go. */
    protected abstract Claim claim(EmployeeId to, String suggestionId);

    @Test
    @DisplayName("R37 A push may go until its time is over, once")
    void claimedOnce() {
        PushRequest push = granted();

        Claim first = claim(employee, push.suggestionId());
        Claim second = claim(employee, push.suggestionId());

        assertThat(first).isEqualTo(new Claim.Send(START.plus(Duration.ofMinutes(15))));
        assertThat(second).isEqualTo(new Claim.Keep(Claim.Refusal.CAPPED, false));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = Outcome.class,
            names = {"DECLINED", "TOO_MUCH", "SHARED", "DONE"})
    @DisplayName("R36 R72 An item that was answered elsewhere after its push was granted is not sent any more:")
    void answeredElsewhere(Outcome outcome) {
        PushRequest push = granted();

        answered(employee, push.content(), outcome);

        assertThat(claim(employee, push.suggestionId())).isEqualTo(new Claim.Keep(Claim.Refusal.ANSWERED, true));
        assertThat(claim(employee, push.suggestionId())).isEqualTo(new Claim.Keep(Claim.Refusal.WITHDRAWN, false));
    }

    @Test
    @DisplayName("R36 After \"too much\" nothing is sent that was granted before, whatever it is; what comes later may")
    void tooMuchElsewhere() {
        PushRequest push = granted();
        time.set(START.plusSeconds(1));

        answered(employee, newItem(), Outcome.TOO_MUCH);
        Claim before = claim(employee, push.suggestionId());
        time.set(START.plusSeconds(2));
        Claim after = claim(employee, granted().suggestionId());

        assertThat(before).isEqualTo(new Claim.Keep(Claim.Refusal.TOO_MUCH, true));
        assertThat(after).isInstanceOf(Claim.Send.class);
    }

    @Test
    @DisplayName("R36 What a person says of one item keeps no other from them")
    void anotherAnswered() {
        PushRequest push = granted();

        answered(employee, newItem(), Outcome.DECLINED);

        assertThat(claim(employee, push.suggestionId())).isInstanceOf(Claim.Send.class);
    }

    @Test
    @DisplayName("R16 A theme that was muted after a push was granted is not sent any more")
    void mutedMeanwhile() {
        PushRequest push = granted();

        given(openPerson().muted(CULTURE.value()).build());

        assertThat(claim(employee, push.suggestionId())).isEqualTo(new Claim.Keep(Claim.Refusal.MUTED, true));
    }

    private PushRequest granted() {
        PushRequest push = request(Set.of(CULTURE));
        Reservation answer =
                ledger.turnOf(employee, turn -> turn.reserve(List.of(push))).getFirst();
        assertThat(answer).isInstanceOf(Reservation.Granted.class);
        return push;
    }
}
