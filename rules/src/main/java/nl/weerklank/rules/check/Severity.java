package nl.weerklank.rules.check;

/** What an issue means for the draft. */
public enum Severity {
    /** The draft cannot be published like this. */
    REFUSE,
    /** It can be published; its editor had better know. */
    WARN
}
