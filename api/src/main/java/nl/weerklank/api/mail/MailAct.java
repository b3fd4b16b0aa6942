package nl.weerklank.api.mail;

/** What a link in a mail does, once. */
enum MailAct {
    /** Puts this suggestion off for a week. */
    NOT_NOW,
    /** Declines this suggestion. */
    NOT_FOR_ME,
    /** Halves the volume. */
    TOO_MUCH,
    /** Leaves. */
    STOP
}
