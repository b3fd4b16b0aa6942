package nl.weerklank.api.mail;

/** Port: hands mails to whoever carries them. */
interface Post {

    /** Hands a mail over and waits until it is known what became of it, or that it will not be known. */
    Handed hand(Letter letter, String to);

    /** What became of a mail. */
    enum Handed {
        /** It was taken. */
        SENT,
        /** It was refused for good. */
        REFUSED,
        /** It was certainly not taken now; later it may be. */
        NOT_NOW,
        /** The line broke while it was handed over: it may have been taken. */
        UNKNOWN
    }
}
