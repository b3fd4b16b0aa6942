package nl.weerklank.rules.language;

import java.util.Locale;

/** What a rule is about; the first word of its id. */
public enum Area {
    RELEVANCE,
    AUTHENTICITY,
    CADENCE,
    CHAMPION,
    GOVERNANCE;

    /** The first word of the ids of its rules, such as {@code cadence}. */
    public String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }
}
