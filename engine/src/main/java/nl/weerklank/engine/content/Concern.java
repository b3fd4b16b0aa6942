package nl.weerklank.engine.content;

import nl.weerklank.engine.tag.Finding;

/**
 * Something in an item that somebody takes responsibility for, or changes, before the item goes outside (G11), or that tells
 * people what they must do (R15), or that says little (R25).
 */
public enum Concern {
    EMAIL,
    PHONE,
    IBAN,
    BSN,
    /** A mark that the text is meant for few. */
    CONFIDENTIAL,
    /** A mark that the text may not go out yet. */
    EMBARGO,
    /** Words that make sharing a duty. */
    DUTY,
    /** An employee is named, or it is about them, who did not agree for this item. */
    COLLEAGUE,
    /** So many vague words that the rules ask somebody to look. Only rules know how many that are, so an item never has it by itself. */
    JARGON;

    static Concern of(Finding.Kind kind) {
        return switch (kind) {
            case EMAIL -> EMAIL;
            case PHONE -> PHONE;
            case IBAN -> IBAN;
            case BSN -> BSN;
            case CONFIDENTIAL -> CONFIDENTIAL;
            case EMBARGO -> EMBARGO;
            case DUTY -> DUTY;
        };
    }

    /** Whether the text is for colleagues only while this stands in it: an ordinary way to reach somebody does not count. */
    boolean keepsInside() {
        return switch (this) {
            case IBAN, BSN, CONFIDENTIAL, EMBARGO -> true;
            case EMAIL, PHONE, DUTY, COLLEAGUE, JARGON -> false;
        };
    }

    /** Whether an item waits for somebody while this stands in it: words of duty only lower it. */
    boolean waits() {
        return this != DUTY;
    }

    /** Whether it is an ordinary way to reach somebody, which in what others published is theirs to give. */
    boolean isContactData() {
        return this == EMAIL || this == PHONE;
    }
}
