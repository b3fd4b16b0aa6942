package nl.weerklank.rules.language;

/** Whose rule it is: communications for content, HR for taking part, the board for champions, compliance for guard rails (R68). */
public enum Owner {
    COMMS,
    HR,
    BOARD,
    COMPLIANCE
}
