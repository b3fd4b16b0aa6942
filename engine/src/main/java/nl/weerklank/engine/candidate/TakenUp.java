package nl.weerklank.engine.candidate;

import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person read, shared or did before; what they declined is not among it.
 *
 * @param author who made it; null when nobody is named
 * @param acted whether they shared or did it, and did not only read it
 */
public record TakenUp(ContentId content, @Nullable EmployeeId author, boolean acted) {

    /** How many items back are looked at: what somebody cared for long ago says little of them now. */
    public static final int MOST = 50;

    private static final int ACTED = 3;

    /** What it says of a person's taste: an act as much as reading three times. */
    public int weight() {
        return acted ? ACTED : 1;
    }
}
