package nl.weerklank.engine.cadence;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;

/** One person's turn: while it lasts nobody else decides for them, and what they said before it is seen. */
public interface Turn {

    /** The moment of the decision, read after the person was locked; never before their last grant. */
    Instant now();

    /** Names the state of all that this turn sees, and of the content on offer: it changes whenever any of it does. */
    String inputs();

    /** The person, as they are now. */
    EmployeeProfile profile();

    /** What came before. */
    History history();

    /** How the organisation runs its programme now. */
    Programme programme();

    /** Whether the person's unit may be asked (R38). */
    UnitGate unitGate();

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
