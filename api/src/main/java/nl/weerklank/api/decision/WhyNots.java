package nl.weerklank.api.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.weerklank.api.index.Candidates;
import nl.weerklank.api.nudge.Ledgers;
import nl.weerklank.api.organisation.OrganisationId;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.ruleset.RulesInForce;
import nl.weerklank.api.ruleset.UnbuildableException;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.candidate.Retrieved;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Otherwise;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.suggestion.Thinking;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.rules.counterfactual.Answer;
import nl.weerklank.rules.counterfactual.WhyNot;
import nl.weerklank.rules.vocabulary.FactChanger;

/** Answers "why not?", for what was decided and for what would be decided now. Runs inside a transaction of the organisation. */
@ApplicationScoped
class WhyNots {

    /** What the person can change themselves, and what passes. */
    private static final Set<FactChanger> OWN = EnumSet.of(FactChanger.PERSON, FactChanger.TIME);

    private static final Set<FactChanger> ANYBODY = EnumSet.complementOf(EnumSet.of(FactChanger.NOBODY));

    private final Ledgers ledgers;
    private final Candidates candidates;
    private final RulesInForce inForce;
    private final PublishedRules published;
    private final Themes themes;
    private final ContentCatalogue catalogue;
    private final OrganisationTransaction transaction;
    private final Sql sql;

    WhyNots(
            Ledgers ledgers,
            Candidates candidates,
            RulesInForce inForce,
            PublishedRules published,
            Themes themes,
            ContentCatalogue catalogue,
            OrganisationTransaction transaction,
            Sql sql) {
        this.ledgers = ledgers;
        this.candidates = candidates;
        this.inForce = inForce;
        this.published = published;
        this.themes = themes;
        this.catalogue = catalogue;
        this.transaction = transaction;
        this.sql = sql;
    }

    /** What would become of an item now: when it was thought through, by which rules, and the answer. */
    record Now(Instant at, String ruleSetRevision, WhyNotAnswer answer) {}

    /** Why not, in a decision of the past. */
    WhyNotAnswer then(DecisionRecord decision, ContentId content, boolean own, Language language) {
        WhyNotText text = text(decision, own, language);
        boolean considered = decision.candidates().stream()
                .anyMatch(candidate -> candidate.content().equals(content));
        if (!considered) {
            return text.notRetrieved(causeThen(decision, content, own));
        }
        return published
                .find(decision.versions().ruleSet())
                .flatMap(rules -> built(rules).map(built -> why(decision, content, built, rules, own)))
                .map(text::of)
                .orElseGet(text::unknownRules);
    }

    private Optional<RuleSet> built(Published rules) {
        try {
            return Optional.of(inForce.of(rules));
        } catch (UnbuildableException gone) {
            return Optional.empty();
        }
    }

    private Answer why(DecisionRecord decision, ContentId content, RuleSet built, Published rules, boolean own) {
        Map<ContentId, ContentItem> items = catalogue.itemsOf(
                decision.candidates().stream().map(Considered::content).toList());
        return new WhyNot(decision, built, rules.rules(), items, otherwise -> true, own ? OWN : ANYBODY)
                .about(content)
                .orElseThrow();
    }

    /**
     * Why not, if it was decided now; nothing is recorded, reserved or counted. Empty when the person asks themselves about
     * something they may not read.
     *
     * @throws nl.weerklank.engine.cadence.UnknownEmployeeException when there is no such person
     */
    Optional<Now> now(SuggestionQuery query, ContentItem item, boolean own, Language language) {
        OrganisationId organisation = transaction.current().orElseThrow();
        Thinking thinking = new Thinking(
                ledgers.of(organisation),
                candidates.of(organisation),
                candidates.finderOf(organisation),
                inForce::current,
                themes::current);
        return thinking.about(item, query, thought -> {
            EmployeeProfile person = thought.decision().grounds().profile();
            boolean hidden = own && !mayRead(item, person, thought.decision().decidedAt());
            return hidden ? Optional.empty() : Optional.of(now(item, thought, own, language));
        });
    }

    private Now now(ContentItem item, Thinking.Thought thought, boolean own, Language language) {
        DecisionRecord decision = thought.decision();
        WhyNot whyNot = new WhyNot(
                decision,
                thought.rules(),
                published.find(thought.rules().revision()).orElseThrow().rules(),
                thought.items(),
                finds(thought, item),
                own ? OWN : ANYBODY);
        WhyNotAnswer answer =
                text(decision, own, language).of(whyNot.about(item.id()).orElseThrow(), thought.retrieved());
        return new Now(decision.decidedAt(), thought.rules().revision(), answer);
    }

    /** Whether a search would find the item if something was otherwise. */
    private static Predicate<Otherwise> finds(Thinking.Thought thought, ContentItem item) {
        return new Finding(thought, item);
    }

    private WhyNotText text(DecisionRecord decision, boolean own, Language language) {
        Taxonomy taxonomy = themes.current();
        ZoneId zone = decision.grounds().profile().employee().timeZone();
        return new WhyNotText(own, language, zone == null ? ZoneOffset.UTC : zone, taxonomy);
    }

    /** Whether nothing but its language keeps an item from the eyes of this person. */
    private boolean mayRead(ContentItem item, EmployeeProfile person, Instant at) {
        return Readable.by(person, item, themes.current(), at);
    }

    /** What can still be known of why an item was not found then; empty when it is not for this reader. */
    private Optional<Retrieved> causeThen(DecisionRecord decision, ContentId content, boolean own) {
        ContentItem item = catalogue.itemsOf(List.of(content)).get(content);
        EmployeeProfile person = decision.grounds().profile();
        if (item == null || own && !mayRead(item, person, decision.decidedAt())) {
            return Optional.empty();
        }
        return Optional.of(
                isThere(content, decision.decidedAt())
                        ? Readable.cause(person, item, themes.current(), decision.decidedAt())
                        : Retrieved.NOT_INDEXED);
    }

    private boolean isThere(ContentId content, Instant at) {
        return sql.first("""
                        select count(*) as number from content_revision r join content c on c.id = r.content_id
                        where c.external_id = ? and r.recorded_at <= ?
                        """, row -> row.number("number") > 0, content.value(), at)
                .orElse(false);
    }
}
