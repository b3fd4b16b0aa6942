package nl.weerklank.engine.suggestion;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Versions;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleSet;

/**
 * Decides again what was decided before, from its record alone: nothing is searched, read or stored. The one door for
 * replay and for simulation.
 *
 * <p>With the rules of the record the result equals the record, ids included. A suggestion that the record does not have
 * gets an id made of the decision's own and its number.
 */
public final class Reconsideration {

    private Reconsideration() {}

    /** Decides again with these rules on just what was seen then. */
    public static DecisionRecord by(RuleSet rules, DecisionRecord record) {
        return decide(rules, record, new RecordedTurn(record), record.candidates());
    }

    /**
     * Decides again with these rules where something else came before: of person and items everything stays as it was
     * recorded, but for the facts of {@link #followsFromThePast()}.
     *
     * @param turn of the person of the record, at the moment of the record
     */
    public static DecisionRecord by(RuleSet rules, DecisionRecord record, Turn turn) {
        List<ContentId> items =
                record.candidates().stream().map(Considered::content).toList();
        Turn about = turn.about(items);
        HistoryFacts past = new HistoryFacts(about, record.grounds().champion(), about.saturation(items));
        return decide(
                rules,
                record,
                about,
                record.candidates().stream().map(past::renew).toList());
    }

    /** The items that had been pushed to too many people when this was decided, as far as the record tells (R17). */
    public static Set<ContentId> fullThen(DecisionRecord record) {
        return new RecordedTurn(record).full();
    }

    /** The facts that rules were asked about, in the order of the candidates. */
    public static List<Facts> judged(DecisionRecord record) {
        return Judgement.factsWorthJudging(record.candidates());
    }

    /** The facts that are found again when something else came before; all others are as recorded. */
    public static Set<Fact> followsFromThePast() {
        return HistoryFacts.ALL;
    }

    /**
     * Whether what was decided with this version of the engine is decided again here just so. A version that judges
     * differently gets another name, and is added here only while the old way of judging is kept beside it.
     */
    public static boolean speaksFor(String engine) {
        return engine.equals(Suggester.ENGINE_VERSION);
    }

    /** The facts that do not follow from what the record itself says of person, past and programme; at most so many. */
    public static List<Contradiction> contradictions(DecisionRecord record, int most) {
        return Contradiction.of(record, most);
    }

    private static DecisionRecord decide(RuleSet rules, DecisionRecord record, Turn turn, List<Considered> considered) {
        SuggestionQuery query = new SuggestionQuery(record.employee(), record.limit(), record.channel());
        Judgement judgement = Judgement.of(query, turn, considered, rules, idsOf(record));
        return new DecisionRecord(
                record.id(),
                turn.now(),
                record.employee(),
                record.channel(),
                record.limit(),
                withRules(record.versions(), rules),
                new Grounds(
                        turn.profile(),
                        turn.history(),
                        turn.programme(),
                        turn.unitGate(),
                        record.grounds().champion()),
                considered,
                judgement.ranking().verdicts(),
                judgement.offer().suggestions(),
                judgement.offer().nextNudgeNotBefore(),
                List.copyOf(judgement.ranking().gaps()));
    }

    private static Versions withRules(Versions versions, RuleSet rules) {
        return new Versions(
                versions.engine(), rules.revision(), versions.taxonomy(), versions.programme(), versions.models());
    }

    private static Supplier<String> idsOf(DecisionRecord record) {
        Iterator<String> recorded =
                record.suggestions().stream().map(Suggestion::id).iterator();
        int[] made = {0};
        return () -> recorded.hasNext() ? recorded.next() : record.id() + "/" + ++made[0];
    }
}
