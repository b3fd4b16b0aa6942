package nl.weerklank.rules.vocabulary;

import java.util.EnumSet;
import java.util.Set;
import nl.weerklank.engine.rule.Fact;

/**
 * On what ground of the General Data Protection Regulation rules may look at a fact. Taking part is somebody's own choice,
 * and that is a safeguard: between an employee and an employer it is not consent in the sense of the regulation. A draft for
 * the organisation's own judgement, not legal advice.
 */
public enum LegalBasis {
    /** Says nothing of a person. */
    NOT_PERSONAL,
    /** Article 6(1)(f): a legitimate interest, weighed against the employee's, who can object by one act (article 21). */
    LEGITIMATE_INTEREST,
    /** Article 6(1)(c): kept so that somebody's objection is respected (article 21). */
    LEGAL_DUTY;

    /** About an item or a crowd, although they were not recorded for their content. */
    private static final Set<Fact> OF_ITEMS_AND_CROWDS = EnumSet.of(
            Fact.PROGRAMME_MODE,
            Fact.PROGRAMME_HOURS_SINCE_COLLECTIVE,
            Fact.PROGRAMME_SATURATION,
            Fact.PROGRAMME_ATTENTION,
            Fact.ASKED_CHANNEL,
            Fact.ASKED_DAY);

    private static final Set<Fact> OBJECTIONS =
            EnumSet.of(Fact.EMPLOYEE_JOINED, Fact.EMPLOYEE_PAUSED, Fact.MATCH_MUTED_THEME);

    /** The ground for this fact; what is not known to be about items or crowds counts as about a person. */
    public static LegalBasis of(Fact fact) {
        if (OBJECTIONS.contains(fact)) {
            return LEGAL_DUTY;
        }
        boolean aboutItem = FactPurpose.of(fact) == FactPurpose.CONTENT;
        return aboutItem || OF_ITEMS_AND_CROWDS.contains(fact) ? NOT_PERSONAL : LEGITIMATE_INTEREST;
    }

    /** Whether a fact on this ground says something of a person. */
    public boolean isPersonal() {
        return this != NOT_PERSONAL;
    }
}
