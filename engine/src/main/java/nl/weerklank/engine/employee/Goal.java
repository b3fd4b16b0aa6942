package nl.weerklank.engine.employee;

/** What a person wants to gain for themselves. */
public enum Goal {
    EXPERTISE,
    NETWORK,
    CAREER,
    PRIDE,
    HELP_COLLEAGUES,
    RECRUIT
}
