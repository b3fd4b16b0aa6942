package nl.weerklank.api.decision;

import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;

/** Says how far an item came on the ladder of channels: to everybody together first, to each person last (R34). */
final class Ladder {

    private static final Sentence COLLECTIVE = new Sentence(
            "Stap 1 van 3: eerst voor iedereen samen, in een nieuwsbrief, op een scherm of in een overleg. Zelf kijken kan al.",
            "Step 1 of 3: to everybody together first, in a newsletter, on a screen or in a meeting. Looking yourself is possible already.");
    private static final Sentence PULL = new Sentence(
            "Stap 2 van 3: het staat klaar voor wie zelf kijkt.", "Step 2 of 3: it is there for those who look.");
    private static final Sentence PUSH = new Sentence(
            "Stap 3 van 3: een pushbericht, na wat iedereen samen te zien kreeg.",
            "Step 3 of 3: a push, after what everybody was shown together.");
    private static final Sentence PUSH_ALONE = new Sentence(
            "Stap 3 van 3: een pushbericht. Van een nieuwsbrief, scherm of overleg is bij dit stuk niets bekend.",
            "Step 3 of 3: a push. Of a newsletter, a screen or a meeting nothing is known for this piece.");

    private Ladder() {}

    static Sentence sentence(Suggestion suggestion, Facts facts) {
        return switch (suggestion.step()) {
            case COLLECTIVE -> COLLECTIVE;
            case PULL -> PULL;
            case PUSH -> facts.knows(Fact.CONTENT_HOURS_COLLECTIVE) ? PUSH : PUSH_ALONE;
        };
    }
}
