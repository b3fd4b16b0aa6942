package nl.weerklank.api.pack;

import nl.weerklank.api.problem.Sentence;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A change that widens what can be observed of people, or done with it: the works council has a say in those (WOR 27). */
@Schema(name = "PackWarning")
record Warning(Kind kind, String section, String id, Sentence text) {

    /** In what way it widens. */
    @Schema(name = "PackWarningKind")
    enum Kind {
        /** Rules may see something new of a person. */
        NEW_PERSONAL_FACT,
        /** What is known of a person may serve more than before. */
        WIDER_PURPOSE,
        /** A role can see or change more of people. */
        ROLE_SEES_MORE,
        /** Something is kept longer, or newly kept. */
        LONGER_RETENTION,
        /** A rule looks at something more of a person. */
        RULE_READS_MORE,
        /** A bound that guards people is weaker. */
        WEAKER_BOUND
    }
}
