package nl.weerklank.rules.counterfactual;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryDecisionLog;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.Themes;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import nl.weerklank.rules.vocabulary.FactChanger;

/** Where the policy that ships decides for one person over a few items, all of them candidates. */
record Desk(EmployeeProfile person, List<ContentItem> items, History history, Channel channel, int limit) {

    static final List<Rule> RULES = StandardPolicy.rules();
    static final RuleSet POLICY = StandardPolicy.ruleSet();
    static final Set<FactChanger> OWN = EnumSet.of(FactChanger.PERSON, FactChanger.TIME);
    static final Set<FactChanger> ANYBODY = EnumSet.complementOf(EnumSet.of(FactChanger.NOBODY));

    private static final Taxonomy TAXONOMY =
            Themes.forEverybody("sustainability", "technology", "finance", "healthcare");

    static Desk of(EmployeeProfile person, Items... items) {
        return new Desk(person, List.of(items).stream().map(Items::build).toList(), History.NONE, Channel.PULL, 3);
    }

    Desk by(Channel other) {
        return new Desk(person, items, history, other, limit);
    }

    Desk limit(int most) {
        return new Desk(person, items, history, channel, most);
    }

    Desk after(History other) {
        return new Desk(person, items, other, channel, limit);
    }

    Desk of(EmployeeProfile other) {
        return new Desk(other, items, history, channel, limit);
    }

    DecisionRecord decide() {
        return decideAt(Items.NOW);
    }

    DecisionRecord decideAt(Instant now) {
        InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(() -> now)
                .with(person)
                .with(person.employee().id(), history);
        int[] ids = {0};
        Suggester suggester = new Suggester(
                ledger,
                new Everything(items),
                () -> POLICY,
                () -> TAXONOMY,
                new InMemoryDecisionLog(),
                () -> "id-" + ++ids[0]);
        return suggester.suggest(new SuggestionQuery(person.employee().id(), limit, channel));
    }

    Answer whyNot(String content, Set<FactChanger> who) {
        return new WhyNot(decide(), POLICY, RULES, known(), otherwise -> true, who)
                .about(new ContentId(content))
                .orElseThrow();
    }

    Map<ContentId, ContentItem> known() {
        return items.stream().collect(Collectors.toMap(ContentItem::id, Function.identity()));
    }

    private record Everything(List<ContentItem> items) implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> new Candidate(items.get(i), i + 1, 1000))
                    .toList();
        }

        @Override
        public String visible() {
            return "everything";
        }
    }
}
