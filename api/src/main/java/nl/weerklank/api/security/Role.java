package nl.weerklank.api.security;

/** What somebody is to the organisation (G13). What each role may do stands in {@code docs/roles.csv}. */
public enum Role {
    /** A person, about their own things only. */
    EMPLOYEE,
    /** A machine that delivers content, employees and messages. */
    PLATFORM,
    COMMS_LEAD,
    HR_LEAD,
    COMPLIANCE,
    CHAMPION_OWNER,
    COACH,
    ASSISTANT,
    WORKS_COUNCIL,
    /** Manages who may sign in. */
    ADMIN
}
