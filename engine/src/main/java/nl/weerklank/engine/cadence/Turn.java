package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import org.jspecify.annotations.Nullable;

/** One person's turn: while it lasts nobody else decides for them, and what they said before it is seen. */
public interface Turn {

    /** The moment of the decision, read after the person was locked; never before their last grant. */
    Instant now();

    /** Names the state of all that this turn sees, and of the content on offer: it changes whenever any of it does. */
    String inputs();

    /** The person, as they are now. */
    EmployeeProfile profile();

    /** What came before; where items stand only of a turn {@linkplain #about about} them. */
    History history();

    /** The same turn, with where these items stand with the person as part of what came before (R72). */
    Turn about(Collection<ContentId> items);

    /** How the organisation runs its programme now. */
    Programme programme();

    /** Whether the person's unit may be asked (R38). */
    UnitGate unitGate();

    /** Where the person stands as a leader; null when they lead nobody, or nothing is known of it. */
    default @Nullable ChampionState champion() {
        return null;
    }

    /** What may be known of these colleagues; one that is not there is left out. */
    Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids);

    /** What the person read, shared or did before, the newest first, {@link TakenUp#MOST} at most. */
    List<TakenUp> takenUp();

    /** What the person's own answers taught so far, unless they had it wiped. */
    Learnt learnt();

    /** How many colleagues took up these items; one that nobody took up is left out. */
    Map<ContentId, Readers> readers(Collection<ContentId> items);

    /** What of these items was shown to everybody together so far (R34). */
    Collective collective(Collection<ContentId> items);

    /** Of each item the share of its audience that it was pushed to today, in thousandths (R17). */
    Map<ContentId, Integer> saturation(Collection<ContentId> items);

    /**
     * Takes places under the caps for pushes, best first. What is granted counts at once and is never freed by time.
     *
     * @return one answer for each request, in the same order
     */
    List<Reservation> reserve(List<PushRequest> requests);
}
