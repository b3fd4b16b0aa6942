package nl.weerklank.engine.cadence;

import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Readiness;

/**
 * Whose turn it is to be sent something: first those who lead, then those who joined and chose to share or write, then
 * everyone (R67). The order is that of the constants.
 */
public enum Wave {
    CHAMPIONS,
    AMBASSADORS,
    EVERYONE;

    /**
     * The first wave that this person belongs to: computed each time, kept nowhere.
     *
     * @param leads whether they were appointed to lead, or accepted to stand for the programme, whatever the line of
     *     managers says
     */
    public static Wave of(EmployeeProfile profile, boolean leads) {
        if (leads || profile.employee().leader()) {
            return CHAMPIONS;
        }
        Readiness step = profile.preferences().readiness();
        boolean acts = step == Readiness.SHARE || step == Readiness.WRITE;
        return profile.preferences().joined() && acts ? AMBASSADORS : EVERYONE;
    }

    /** Whether it has begun when this wave is the last that was opened. */
    public boolean hasBegunBy(Wave opened) {
        return compareTo(opened) <= 0;
    }
}
