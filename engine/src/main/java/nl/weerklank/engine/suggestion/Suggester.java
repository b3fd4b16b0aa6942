package nl.weerklank.engine.suggestion;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.decision.Versions;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;

/** Answers one request for suggestions. Start reading here. */
public final class Suggester {

    /** Version of the engine in every record. */
    public static final String ENGINE_VERSION = "engine/3";

    static final int CANDIDATE_LIMIT = 200;

    private final NudgeLedger ledger;
    private final CandidateGenerator generator;
    private final Supplier<RuleSet> publishedRules;
    private final Supplier<Taxonomy> currentTaxonomy;
    private final DecisionLog decisions;
    private final Supplier<String> newId;

    /** The suggester of one organisation. */
    public Suggester(
            NudgeLedger ledger,
            CandidateGenerator generator,
            Supplier<RuleSet> publishedRules,
            Supplier<Taxonomy> currentTaxonomy,
            DecisionLog decisions,
            Supplier<String> newId) {
        this.ledger = ledger;
        this.generator = generator;
        this.publishedRules = publishedRules;
        this.currentTaxonomy = currentTaxonomy;
        this.decisions = decisions;
        this.newId = newId;
    }

    /**
     * Offers a person what suits them now, with reasons, or nothing, with reasons: in one turn, recorded before it is
     * answered.
     *
     * @throws nl.weerklank.engine.cadence.UnknownEmployeeException when there is no such person
     */
    public DecisionRecord suggest(SuggestionQuery query) {
        return ledger.turnOf(query.employee(), turn -> {
            RuleSet rules = publishedRules.get();
            Taxonomy taxonomy = currentTaxonomy.get();
            String inputs = inputs(query, turn, rules, taxonomy);

            return decisions
                    .standing(query.employee(), inputs, turn.now())
                    .orElseGet(() -> decide(query, turn, rules, taxonomy, inputs));
        });
    }

    private DecisionRecord decide(SuggestionQuery query, Turn turn, RuleSet rules, Taxonomy taxonomy, String inputs) {
        List<TakenUp> before = turn.takenUp();
        List<Candidate> candidates =
                generator.generate(turn.profile(), before, query.channel(), turn.now(), CANDIDATE_LIMIT);
        Turn about = turn.about(
                candidates.stream().map(candidate -> candidate.content().id()).toList());
        List<Considered> considered =
                FactAssembler.of(query, about, taxonomy, before, candidates).consider(candidates);

        Judgement judgement = Judgement.of(query, about, considered, rules, newId);

        DecisionRecord decision = new DecisionRecord(
                newId.get(),
                turn.now(),
                query.employee(),
                query.channel(),
                query.limit(),
                versions(rules, taxonomy, turn, candidates),
                new Grounds(turn.profile(), about.history(), turn.programme(), turn.unitGate(), turn.champion()),
                considered,
                judgement.ranking().verdicts(),
                judgement.offer().suggestions(),
                judgement.offer().nextNudgeNotBefore(),
                List.copyOf(judgement.ranking().gaps()));
        decisions.append(decision, inputs);
        return decision;
    }

    private String inputs(SuggestionQuery query, Turn turn, RuleSet rules, Taxonomy taxonomy) {
        return String.join(
                "|",
                query.channel().name(),
                Integer.toString(query.limit()),
                turn.inputs(),
                generator.visible(),
                rules.revision(),
                taxonomy.revision());
    }

    private static Versions versions(RuleSet rules, Taxonomy taxonomy, Turn turn, List<Candidate> candidates) {
        return new Versions(
                ENGINE_VERSION,
                rules.revision(),
                taxonomy.revision(),
                turn.programme().revision(),
                modelsOf(candidates));
    }

    private static List<ModelRef> modelsOf(List<Candidate> candidates) {
        Set<ModelRef> models = new HashSet<>(); // the same few each time: they are sorted once
        for (Candidate candidate : candidates) {
            Tagging tagging = candidate.content().tagging();
            if (tagging != null) {
                models.addAll(tagging.models());
            }
        }
        return models.stream()
                .sorted(Comparator.comparing(ModelRef::id).thenComparing(ModelRef::sha256))
                .toList();
    }
}
