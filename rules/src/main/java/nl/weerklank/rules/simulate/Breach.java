package nl.weerklank.rules.simulate;

import nl.weerklank.rules.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * A guard rail that a draft breaks: it cannot be published so.
 *
 * @param rule id of the rule that is missed; null when it is none in particular
 * @param sentence what is broken, and a way out
 */
public record Breach(Rail rail, @Nullable String rule, Bilingual sentence) {

    /** What holds whatever the rules say. */
    public enum Rail {
        /** Nobody is nudged more than the caps allow (R37). */
        CAPS,
        /** Rules themselves keep silent in quiet hours, pauses, absence and silence; the ledger is the last resort (R18, R32). */
        QUIET_TIME,
        /** A rule of compliance that held something back holds on (R68). */
        COMPLIANCE_RULE,
        /** Campaigns stay within the largest share that can be chosen (R21). */
        CAMPAIGN_SHARE,
        /** What is done for the employer stays within the largest share that can be chosen (R05). */
        EMPLOYER_SHARE,
        /** Who had something to choose from still has. */
        LEFT_WITH_NOTHING
    }
}
