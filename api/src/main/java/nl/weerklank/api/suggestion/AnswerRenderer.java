package nl.weerklank.api.suggestion;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Benefit;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.rules.sentence.HowTo;
import nl.weerklank.rules.sentence.ReasonSentences;
import org.jspecify.annotations.Nullable;

/** Tells a decision in one language. The record holds codes and ids only; words and names are looked up here, when shown. */
final class AnswerRenderer {

    /** What fits this person before what holds for anybody (R03), and of each the heaviest first. */
    private static final Comparator<Contribution> FIT_FIRST = Comparator.comparing(
                    (Contribution contribution) -> contribution.reason().matchesPerson())
            .thenComparingInt(Contribution::amount)
            .reversed()
            .thenComparing(Contribution::rule);

    private final DecisionRecord decision;
    private final Language language;
    private final Map<ContentId, ContentItem> items;
    private final Map<ContentId, String> colleagues;
    private final ReasonValues values;
    private final ReasonSentences sentences;
    private final Map<ContentId, Considered> candidates = new HashMap<>();

    /**
     * @param items the offered items, as they are now; one that is gone is missing
     * @param colleagues the name of the close colleague who made an offered item
     */
    AnswerRenderer(
            DecisionRecord decision,
            Taxonomy taxonomy,
            Language language,
            Map<ContentId, ContentItem> items,
            Map<ContentId, String> colleagues) {
        this.decision = decision;
        this.language = language;
        this.items = items;
        this.colleagues = colleagues;
        this.values = new ReasonValues(decision, taxonomy, language);
        this.sentences = ReasonSentences.of(language);
        decision.candidates().forEach(candidate -> candidates.put(candidate.content(), candidate));
    }

    Answer render() {
        Map<ReasonCode, Integer> byReason = decision.withheldByReason();
        return new Answer(
                decision.id(),
                decision.decidedAt(),
                decision.versions().ruleSet(),
                decision.suggestions().stream().map(this::offered).toList(),
                new Answer.Withheld(
                        decision.candidates().size(),
                        byReason,
                        byReason.entrySet().stream()
                                .sorted(Map.Entry.<ReasonCode, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(entry -> new Answer.Count(
                                        entry.getKey(), entry.getValue(), sentences.withheld(entry.getKey())))
                                .toList()),
                decision.nextNudgeNotBefore(),
                decision.suggestions().isEmpty() ? why(byReason) : null,
                decision.grounds().champion() == null ? null : true);
    }

    private List<String> why(Map<ReasonCode, Integer> byReason) {
        if (byReason.isEmpty()) {
            return List.of(Phrases.nothingFound().in(language));
        }
        return byReason.entrySet().stream()
                .map(entry -> Phrases.forSeveral(entry.getValue(), Sentence.same(sentences.withheld(entry.getKey())))
                        .in(language))
                .toList();
    }

    private Answer.Offered offered(Suggestion suggestion) {
        ContentItem item = items.get(suggestion.content());
        return new Answer.Offered(
                suggestion.id(),
                suggestion.content().value(),
                item == null ? null : item.title(),
                item == null ? null : item.url(),
                suggestion.kind(),
                suggestion.delivery(),
                suggestion.sendBefore(),
                suggestion.notPushed() == null
                        ? null
                        : new Answer.Remark(suggestion.notPushed(), sentences.withheld(suggestion.notPushed())),
                suggestion.score(),
                suggestion.motive(),
                inItForYou(suggestion.benefit()),
                suggestion.minutes(),
                disclosure(suggestion.disclosureBy()),
                suggestion.labels().stream()
                        .map(label -> new Answer.Remark(label, text(label, suggestion.content())))
                        .toList(),
                suggestion.angles().stream()
                        .map(angle -> Phrases.angle(angle).in(language))
                        .toList(),
                suggestion.prompt(),
                suggestion.prompt() == null ? null : guide(suggestion.content(), suggestion.prompt()),
                suggestion.contributions().stream()
                        .sorted(FIT_FIRST)
                        .map(contribution -> new Answer.Reason(
                                contribution.rule().value(),
                                contribution.amount(),
                                text(contribution.reason(), suggestion.content())))
                        .toList());
    }

    private String text(ReasonCode reason, ContentId content) {
        return sentences.because(
                reason, values.of(reason, candidates.get(content), items.get(content), colleagues.get(content)));
    }

    private @Nullable String inItForYou(@Nullable Benefit benefit) {
        if (benefit == null) {
            return null;
        }
        Sentence sentence = benefit.part() != null
                ? Phrases.inItForYou(benefit.part())
                : Phrases.inItForYou(
                        Phrases.goal(benefit.goal()),
                        Sentence.same(values.themeName(Objects.requireNonNull(benefit.theme()))),
                        Sentence.same(values.evidence(benefit.evidence())));
        return sentence.in(language);
    }

    private Answer.@Nullable Guide guide(ContentId content, Prompt prompt) {
        HowTo howTo = HowTo.of(prompt, language);
        LocalDate day = LocalDate.ofInstant(decision.decidedAt(), ZoneOffset.UTC);
        return decision.verdicts().stream()
                .filter(verdict -> verdict.content().equals(content))
                .flatMap(verdict -> verdict.matches().stream())
                .flatMap(match -> match.effects().stream()
                        .filter(effect -> effect instanceof Effect.PromptChampion invited && invited.prompt() == prompt)
                        .map(effect -> new Answer.Guide(
                                match.rule().value(),
                                text(effect.reason(), content),
                                howTo.updatedOn(),
                                howTo.text(),
                                howTo.isOldOn(day))))
                .findFirst()
                .orElse(null);
    }

    private Answer.Disclosure disclosure(@Nullable RuleId rule) {
        return rule == null
                ? new Answer.Disclosure(false, null, null)
                : new Answer.Disclosure(true, Phrases.disclosure().in(language), rule.value());
    }
}
