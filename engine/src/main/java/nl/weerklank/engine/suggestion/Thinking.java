package nl.weerklank.engine.suggestion;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.ItemFinder;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.decision.Versions;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.tag.Taxonomy;

/**
 * Decides what {@link Suggester} would decide, to explain it: nothing is reserved, recorded or counted, and nobody can
 * see that it was asked (R73).
 */
public final class Thinking {

    private final NudgeLedger ledger;
    private final CandidateGenerator generator;
    private final ItemFinder finder;
    private final Supplier<RuleSet> publishedRules;
    private final Supplier<Taxonomy> currentTaxonomy;

    /** What would be decided for the people of one organisation. */
    public Thinking(
            NudgeLedger ledger,
            CandidateGenerator generator,
            ItemFinder finder,
            Supplier<RuleSet> publishedRules,
            Supplier<Taxonomy> currentTaxonomy) {
        this.ledger = ledger;
        this.generator = generator;
        this.finder = finder;
        this.publishedRules = publishedRules;
        this.currentTaxonomy = currentTaxonomy;
    }

    /**
     * What would be decided, with the item among the candidates, whether it was found or not.
     *
     * @param items the candidates as they are
     * @param looking what becomes of the item in a search for this person at this moment
     */
    public record Thought(
            DecisionRecord decision,
            RuleSet rules,
            Map<ContentId, ContentItem> items,
            Retrieved retrieved,
            Looking looking) {}

    /** Looks for the item once more, for a person who says something else, or at another moment. */
    @FunctionalInterface
    public interface Looking {
        Retrieved lookFor(EmployeeProfile profile, Instant at);
    }

    /**
     * Thinks about one item within the person's turn, and hands on what came of it while the turn lasts.
     *
     * @throws nl.weerklank.engine.cadence.UnknownEmployeeException when there is no such person
     */
    public <T> T about(ContentItem item, SuggestionQuery query, Function<Thought, T> then) {
        return ledger.turnOf(query.employee(), turn -> then.apply(think(item, query, turn)));
    }

    private Thought think(ContentItem item, SuggestionQuery query, Turn turn) {
        RuleSet rules = publishedRules.get();
        Taxonomy taxonomy = currentTaxonomy.get();
        List<TakenUp> before = turn.takenUp();
        List<Candidate> candidates = new ArrayList<>(
                generator.generate(turn.profile(), before, query.channel(), turn.now(), Suggester.CANDIDATE_LIMIT));
        Looking looking = (profile, at) -> finder.lookFor(item.id(), profile, before, at, Suggester.CANDIDATE_LIMIT);
        Retrieved retrieved = Retrieved.FOUND;
        if (candidates.stream().noneMatch(candidate -> candidate.content().id().equals(item.id()))) {
            retrieved = looking.lookFor(turn.profile(), turn.now());
            candidates.add(new Candidate(item, candidates.size() + 1, 0));
        }

        DecisionRecord undecided = new DecisionRecord(
                "now",
                turn.now(),
                query.employee(),
                query.channel(),
                query.limit(),
                new Versions(
                        Suggester.ENGINE_VERSION,
                        rules.revision(),
                        taxonomy.revision(),
                        turn.programme().revision(),
                        List.of()),
                new Grounds(turn.profile(), turn.history(), turn.programme(), turn.unitGate(), turn.champion()),
                FactAssembler.of(query, turn, taxonomy, before, candidates).consider(candidates),
                List.of(),
                List.of(),
                null);
        return new Thought(
                Reconsideration.by(rules, undecided),
                rules,
                candidates.stream()
                        .collect(Collectors.toMap(each -> each.content().id(), Candidate::content)),
                retrieved,
                looking);
    }
}
