package nl.weerklank.rules.language;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a rule speaks, in UTC.
 *
 * @param from first day; null without one
 * @param until first day it is silent again; null without one
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) {

    /** Every day. */
    public static final Validity ALWAYS = new Validity(null, null);

    public Validity {
        if (from != null && until != null && !until.isAfter(from)) {
            throw new IllegalArgumentException(
                    "rule is valid from %s until %s, expected until after from".formatted(from, until));
        }
    }
}
