package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.List;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Suggestion.Angle;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;

/** Ways to begin in one's own words; they differ per person, so that colleagues do not post the same (R17). */
final class Angles {

    private static final int OFFERED = 2;

    private Angles() {}

    /** Two angles for something to share, none for other kinds; the same person and item always get the same. */
    static List<Angle> of(EmployeeId employee, ContentId content, Kind kind, Facts facts) {
        if (kind != Kind.SHARE) {
            return List.of();
        }
        List<Angle> fitting = fitting(facts);
        int start = Math.floorMod((employee.value() + "/" + content.value()).hashCode(), fitting.size());
        List<Angle> offered = new ArrayList<>();
        for (int i = 0; i < OFFERED; i++) {
            offered.add(fitting.get((start + i) % fitting.size()));
        }
        return offered;
    }

    private static List<Angle> fitting(Facts facts) {
        List<Angle> fitting = new ArrayList<>(
                List.of(Angle.OWN_EXPERIENCE, Angle.WHAT_I_LEARNED, Angle.QUESTION, Angle.ANOTHER_VIEW));
        if (facts.number(Fact.MATCH_EXPERT_THEMES, 0) > 0) {
            fitting.add(Angle.PRACTICAL_TIP);
        }
        if (facts.is(Fact.MATCH_CLOSE_COLLEAGUE)) {
            fitting.add(Angle.THANK_A_COLLEAGUE);
        }
        return fitting;
    }
}
