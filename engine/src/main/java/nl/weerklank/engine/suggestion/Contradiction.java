package nl.weerklank.engine.suggestion;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a record that does not follow from what the same record says of person, past and programme.
 *
 * @param candidate place of the candidate, from 0
 * @param recorded the value in the record; null when it has none
 * @param told the value that follows from its grounds; null when nothing does
 */
public record Contradiction(
        int candidate,
        ContentId content,
        Fact fact,
        @Nullable Object recorded,
        @Nullable Object told) {

    /** At most so many, in the order of the candidates. What only content or colleagues tell cannot be found here. */
    static List<Contradiction> of(DecisionRecord record, int most) {
        List<Facts> told = FactAssembler.toldByGrounds(record);
        List<Contradiction> found = new ArrayList<>();
        for (int i = 0; i < told.size() && found.size() < most; i++) {
            compare(i, record.candidates().get(i), told.get(i), found);
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    private static void compare(int place, Considered candidate, Facts told, List<Contradiction> found) {
        for (Fact fact : Fact.values()) {
            Object value = told.get(fact);
            Object recorded = candidate.facts().get(fact);
            if ((value != null || isOfPerson(fact)) && !Objects.equals(value, recorded)) {
                found.add(new Contradiction(place, candidate.content(), fact, recorded, value));
            }
        }
    }

    /** Facts that the grounds tell everything about: what they do not tell is not known. */
    private static boolean isOfPerson(Fact fact) {
        String id = fact.id();
        return id.startsWith("employee.") || id.startsWith("nudge.") || id.startsWith("mix.");
    }
}
