package nl.weerklank.api.decision;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Publication;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.evaluate.RuleTrace;
import nl.weerklank.rules.evaluate.Trace;
import nl.weerklank.rules.evaluate.Truth;
import nl.weerklank.rules.language.Condition;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Operand;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.sentence.ReasonSentences;
import org.jspecify.annotations.Nullable;

/** Explains a decision from its record and the rules as they were published then; nothing is decided again. */
final class Explainer {

    private static final Sentence NO_PLACE = Sentence.of(
            "Deze regel weegt stukken naast elkaar; dit stuk kreeg geen plaats.",
            "This rule weighs pieces beside each other; this one got no place.");
    private static final Sentence NOT_MOVED = Sentence.of(
            "Deze regel weegt stukken naast elkaar, en verschoof dit stuk niet.",
            "This rule weighs pieces beside each other, and did not move this one.");

    private final DecisionRecord decision;
    private final Optional<Published> rules;
    private final Map<RuleId, Publication> origins;
    private final Language language;
    private final boolean own;
    private final ContentCatalogue catalogue;
    private final ReasonSentences reasons;
    private final Map<ContentId, Suggestion> offered;

    /**
     * @param rules the rule set of the decision; empty when it is not known here
     * @param origins where each of those rules comes from; empty when that is not for this reader
     * @param own whether the reader is the person themselves; a leader's own facts are shown to nobody else, and what was
     *     not offered to a person is not named to them
     * @param catalogue for the titles
     */
    Explainer(
            DecisionRecord decision,
            Optional<Published> rules,
            Map<RuleId, Publication> origins,
            Language language,
            boolean own,
            ContentCatalogue catalogue) {
        this.decision = decision;
        this.rules = rules;
        this.origins = Map.copyOf(origins);
        this.language = language;
        this.own = own;
        this.catalogue = catalogue;
        this.reasons = ReasonSentences.of(language, own);
        this.offered = decision.suggestions().stream().collect(Collectors.toMap(Suggestion::content, s -> s));
    }

    /** Why the decision as a whole came out so. */
    Explanation whole() {
        int pushed = (int) decision.suggestions().stream()
                .filter(suggestion -> suggestion.delivery() == Delivery.PUSH)
                .count();
        Sentence outcome = Sentence.of(
                "Van %d bekeken stukken zijn er %d voorgesteld, waarvan %d als pushbericht.",
                "Of %d pieces that were considered, %d were suggested, %d of them as a push.",
                decision.candidates().size(),
                decision.suggestions().size(),
                pushed);
        Map<ContentId, String> titles =
                titles(decision.verdicts().stream().map(Verdict::content).toList());
        return new Explanation(
                decision.id(),
                decision.decidedAt(),
                decision.versions().ruleSet(),
                null,
                null,
                outcome.in(language),
                null,
                null,
                null,
                null,
                null,
                null,
                decision.verdicts().stream()
                        .map(verdict -> item(verdict, titles.get(verdict.content())))
                        .toList(),
                null);
    }

    private Explanation.Item item(Verdict verdict, @Nullable String title) {
        Suggestion suggestion = offered.get(verdict.content());
        return new Explanation.Item(
                verdict.content().value(),
                title,
                verdict.offered(),
                suggestion == null ? null : suggestion.kind(),
                suggestion == null ? null : suggestion.delivery(),
                suggestion == null ? verdict.score() : suggestion.score(),
                verdict.offered() ? null : verdict.stops().getFirst(),
                outcome(verdict));
    }

    /** What these items are called now, as far as the reader may know of them. */
    private Map<ContentId, String> titles(List<ContentId> contents) {
        List<ContentId> shown = contents.stream()
                .filter(content -> !own || offered.containsKey(content))
                .toList();
        return catalogue.itemsOf(shown).values().stream()
                .collect(Collectors.toMap(ContentItem::id, ContentItem::title));
    }

    /** Why, or why not, this item. */
    Explanation about(ContentId content) {
        for (int i = 0; i < decision.verdicts().size(); i++) {
            Verdict verdict = decision.verdicts().get(i);
            if (verdict.content().equals(content)) {
                return about(verdict, decision.candidates().get(i));
            }
        }
        return item(content, notConsidered(), null, null, null, List.of(), null, List.of());
    }

    private Explanation about(Verdict verdict, Considered candidate) {
        Suggestion suggestion = offered.get(verdict.content());
        return item(
                verdict.content(),
                outcome(verdict),
                suggestion == null ? null : because(suggestion),
                offered(suggestion, candidate),
                suggestion == null ? verdict.score() : suggestion.score(),
                verdict.stops().stream().map(this::withheld).toList(),
                suggestion == null ? contributions(verdict) : suggestion.contributions(),
                said(verdict, candidate, suggestion));
    }

    private Explanation item(
            ContentId content,
            String outcome,
            @Nullable String because,
            Explanation.@Nullable Offered how,
            @Nullable Integer score,
            List<Explanation.Reason> stops,
            @Nullable List<Contribution> contributions,
            List<Explanation.RuleSaid> said) {
        return new Explanation(
                decision.id(),
                decision.decidedAt(),
                decision.versions().ruleSet(),
                content.value(),
                titles(List.of(content)).get(content),
                outcome,
                because,
                how,
                score,
                contributions == null ? null : heaviestFirst(contributions),
                stops,
                said,
                null,
                null);
    }

    /** The heaviest of the reasons that an item is for this very person (R01). */
    private @Nullable String because(Suggestion suggestion) {
        return suggestion.contributions().stream()
                .filter(each -> each.amount() > 0 && each.reason().matchesPerson())
                .max(Comparator.comparingInt(Contribution::amount)
                        .thenComparing(Contribution::reason, Comparator.reverseOrder()))
                .map(each -> reasons.because(each.reason()))
                .orElse(null);
    }

    private String notConsidered() {
        int considered = decision.candidates().size();
        Sentence outcome = own
                ? Sentence.of(
                        "Dit stuk was niet bij de %d stukken die toen voor jou zijn bekeken: andere lagen dichter bij je profiel, of het was er nog niet.",
                        "This piece was not among the %d that were considered for you then: others were closer to your profile, or it was not there yet.",
                        considered)
                : Sentence.of(
                        "Dit stuk was niet bij de %d stukken die toen voor deze medewerker zijn bekeken: andere lagen dichter bij het profiel, of het was er nog niet.",
                        "This piece was not among the %d that were considered for this employee then: others were closer to the profile, or it was not there yet.",
                        considered);
        return outcome.in(language);
    }

    /** What each rule added to or took from the score of an item that was not offered, for each reason. */
    private static List<Contribution> contributions(Verdict verdict) {
        return verdict.matches().stream()
                .flatMap(match -> match.effects().stream()
                        .filter(Effect.Adjust.class::isInstance)
                        .map(Effect.Adjust.class::cast)
                        .map(adjust -> new Contribution(match.rule(), adjust.reason(), adjust.amount())))
                .collect(Collectors.groupingBy(
                        contribution -> contribution.withAmount(0), Collectors.summingInt(Contribution::amount)))
                .entrySet()
                .stream()
                .map(sum -> sum.getKey().withAmount(sum.getValue()))
                .toList();
    }

    private List<Explanation.Added> heaviestFirst(List<Contribution> contributions) {
        return contributions.stream()
                .sorted(Comparator.comparingInt(Contribution::amount)
                        .reversed()
                        .thenComparing(Contribution::rule)
                        .thenComparing(Contribution::reason))
                .map(contribution -> new Explanation.Added(
                        contribution.rule().value(),
                        contribution.reason(),
                        reasons.because(contribution.reason()),
                        contribution.amount()))
                .toList();
    }

    private String outcome(Verdict verdict) {
        Suggestion suggestion = offered.get(verdict.content());
        if (suggestion == null) {
            return reasons.withheld(verdict.stops().getFirst());
        }
        Sentence place = Sentence.of(
                "Dit stuk is voorgesteld, op plaats %d van %d.",
                "This piece was suggested, as number %d of %d.",
                decision.suggestions().indexOf(suggestion) + 1,
                decision.suggestions().size());
        return place.in(language);
    }

    private Explanation.@Nullable Offered offered(@Nullable Suggestion suggestion, Considered candidate) {
        return suggestion == null
                ? null
                : new Explanation.Offered(
                        suggestion.kind(),
                        suggestion.delivery(),
                        suggestion.score(),
                        suggestion.notPushed() == null ? null : withheld(suggestion.notPushed()),
                        new Explanation.OnLadder(
                                suggestion.step(),
                                Ladder.sentence(suggestion, candidate.facts()).in(language)));
    }

    private Explanation.Reason withheld(ReasonCode code) {
        return new Explanation.Reason(code, reasons.withheld(code));
    }

    /** What was said stands in the record; how each condition came out is read again from the same facts. */
    private List<Explanation.RuleSaid> said(Verdict verdict, Considered candidate, @Nullable Suggestion suggestion) {
        Map<RuleId, RuleMatch> matches =
                verdict.matches().stream().collect(Collectors.toMap(RuleMatch::rule, match -> match));
        return rules.map(published -> Rule.enabledOf(published.rules()).stream()
                        .filter(rule -> own || !invitesLeaders(rule))
                        .map(rule -> said(
                                rule,
                                published.sentences().get(rule.id()),
                                ReferenceEvaluator.trace(rule, candidate.facts()),
                                matches.get(rule.id()),
                                suggestion))
                        .sorted(Comparator.comparing((Explanation.RuleSaid said) -> !said.spoke())
                                .thenComparing(Explanation.RuleSaid::ruleId))
                        .toList())
                .orElseGet(List::of);
    }

    /** Whether a leader was invited to something, and why, is between the rules and the leader (R42). */
    static boolean invitesLeaders(Rule rule) {
        return rule.then().stream()
                .anyMatch(consequence -> consequence instanceof Consequence.Says(Effect.PromptChampion invitation));
    }

    private Explanation.RuleSaid said(
            Rule rule,
            @Nullable Sentence sentence,
            RuleTrace trace,
            @Nullable RuleMatch match,
            @Nullable Suggestion suggestion) {
        return new Explanation.RuleSaid(
                rule.id().value(),
                sentence == null ? rule.title().in(language) : sentence.in(language),
                match != null,
                match != null && match.becauseUnknown(),
                match == null
                        ? List.of()
                        : match.effects().stream()
                                .map(effect -> said(rule.id(), effect, suggestion))
                                .toList(),
                part(rule, trace.condition()),
                approval(origins.get(rule.id())));
    }

    private static Explanation.@Nullable Approval approval(@Nullable Publication origin) {
        return origin == null
                ? null
                : new Explanation.Approval(origin.revision(), origin.at(), origin.by(), origin.approvedBy());
    }

    private Explanation.Said said(RuleId rule, Effect effect, @Nullable Suggestion suggestion) {
        if (effect instanceof Effect.Balance balance) {
            return balanced(rule, balance, suggestion);
        }
        boolean holdsBack = effect.excludes() || effect instanceof Effect.SuppressNudge;
        return said(
                effect,
                holdsBack ? reasons.withheld(effect.reason()) : reasons.because(effect.reason()),
                effect instanceof Effect.Adjust adjust ? adjust.amount() : null);
    }

    /** A balance weighs an item beside those above it; whether it moved this one is only known of what got a place. */
    private Explanation.Said balanced(RuleId rule, Effect.Balance balance, @Nullable Suggestion suggestion) {
        if (suggestion == null) {
            return said(balance, NO_PLACE.in(language), null);
        }
        return suggestion.contributions().stream()
                .filter(each -> each.rule().equals(rule) && each.reason() == balance.reason())
                .findFirst()
                .map(moved -> said(balance, reasons.because(balance.reason()), moved.amount()))
                .orElseGet(() -> said(balance, NOT_MOVED.in(language), 0));
    }

    private static Explanation.Said said(Effect effect, String text, @Nullable Integer contribution) {
        return new Explanation.Said(EffectWord.of(effect).name(), effect.reason(), text, contribution);
    }

    private Explanation.Part part(Rule rule, Trace trace) {
        return switch (trace) {
            case Trace.Group group ->
                new Explanation.Part(
                        groupName(group.condition()),
                        group.parts().stream().map(each -> part(rule, each)).toList(),
                        null,
                        null,
                        null,
                        null,
                        group.truth().name());
            case Trace.Comparison comparison -> part(rule, comparison);
        };
    }

    private Explanation.Part part(Rule rule, Trace.Comparison comparison) {
        Condition.Leaf leaf = comparison.leaf();
        boolean hidden = !own && leaf.fact().id().startsWith(Redaction.LEADERS_OWN);
        return new Explanation.Part(
                null,
                null,
                leaf.fact().id(),
                leaf.operator().word(),
                required(rule, leaf),
                hidden ? null : comparison.actual(),
                hidden ? Truth.UNKNOWN.name() : comparison.truth().name());
    }

    /** What the rule asks, with its parameters filled in. */
    private static Object required(Rule rule, Condition.Leaf leaf) {
        return switch (leaf.operand()) {
            case Operand.Number number -> rule.valueOf(number.amount());
            case Operand.Range range -> List.of(rule.valueOf(range.from()), rule.valueOf(range.to()));
            case Operand.Flag flag -> flag.value();
            case Operand.Code code -> code.value();
            case Operand.Codes codes -> List.copyOf(codes.values());
        };
    }

    private static String groupName(Condition condition) {
        return switch (condition) {
            case Condition.All all -> "ALL";
            case Condition.Any any -> "ANY";
            case Condition.None none -> "NONE";
            case Condition.Leaf leaf -> throw new IllegalStateException("a single comparison is no group");
        };
    }
}
