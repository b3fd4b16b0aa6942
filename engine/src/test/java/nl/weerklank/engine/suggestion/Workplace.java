package nl.weerklank.engine.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.testing.InMemoryDecisionLog;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.SpeakingRules;
import nl.weerklank.engine.testing.Themes;
import org.jspecify.annotations.Nullable;

/** A small organisation in memory, in which person e-1 asks for suggestions. Every item is a candidate. */
final class Workplace {

    static final Instant NOW = Items.NOW;

    private static final EmployeeId SOMEBODY = new EmployeeId("e-1");

    private final List<ContentItem> items = new ArrayList<>();
    private final InMemoryDecisionLog decisions = new InMemoryDecisionLog();
    private final InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(this::now);
    private Instant now = NOW;
    private RuleSet rules = SpeakingRules.interests();
    private int lastId;

    Workplace person(People person) {
        ledger.with(person.build());
        return this;
    }

    Workplace item(Items item) {
        items.add(item.build());
        return this;
    }

    Workplace history(History history) {
        ledger.with(SOMEBODY, history);
        return this;
    }

    Workplace gate(UnitGate gate) {
        ledger.with(SOMEBODY, gate);
        return this;
    }

    Workplace champion(ChampionState champion) {
        ledger.with(SOMEBODY, champion);
        return this;
    }

    /** Each of these people took up this item an hour ago, one after the other. */
    Workplace tookUp(String content, @Nullable String author, String... people) {
        for (String person : people) {
            ledger.tookUp(
                    new EmployeeId(person),
                    new TakenUp(new ContentId(content), author == null ? null : new EmployeeId(author), false),
                    NOW.minus(Duration.ofHours(1)));
        }
        return this;
    }

    /** The person answered to something on this theme, so many days ago. */
    Workplace answered(Outcome outcome, String theme, int daysAgo) {
        ledger.taught(SOMEBODY, new Learnt.Answer(new ThemeCode(theme), outcome, NOW.minus(Duration.ofDays(daysAgo))));
        return this;
    }

    Workplace shownToAll(String content, Instant at) {
        ledger.with(new ContentId(content), at);
        return this;
    }

    Workplace programme(Programme programme) {
        ledger.with(programme);
        return this;
    }

    Workplace rules(RuleSet newRules) {
        rules = newRules;
        return this;
    }

    Workplace clock(Instant newNow) {
        now = newNow;
        return this;
    }

    /** Turns the order in which candidates come around. */
    Workplace reversed() {
        items.sort(Comparator.comparing(ContentItem::id).reversed());
        return this;
    }

    Map<ContentId, ContentItem> items() {
        return items.stream().collect(Collectors.toMap(ContentItem::id, Function.identity()));
    }

    DecisionRecord suggest(Channel channel, int limit) {
        Suggester suggester = new Suggester(
                ledger,
                new Everything(),
                () -> rules,
                () -> Themes.forEverybody("sustainability", "technology", "finance", "healthcare"),
                decisions,
                () -> "id-" + ++lastId);
        return suggester.suggest(new SuggestionQuery(SOMEBODY, limit, channel));
    }

    List<DecisionRecord> decisions() {
        return decisions.decisions();
    }

    private List<Candidate> candidates(int most) {
        return items.stream()
                .limit(most)
                .map(item -> new Candidate(item, 1 + items.indexOf(item), 500))
                .toList();
    }

    private Instant now() {
        return now;
    }

    private final class Everything implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant at, int limit) {
            return candidates(limit);
        }

        @Override
        public String visible() {
            return Integer.toHexString(items.hashCode());
        }
    }

    /** So many items shown of late, of which so many of one class. */
    static History shown(int ofClass, int all, ContentClass contentClass) {
        List<History.Shown> shown = IntStream.range(0, all)
                .mapToObj(i -> new History.Shown(
                        new ContentId("shown-" + i),
                        NOW.minus(Duration.ofDays(i + 1L)),
                        Source.Kind.OWN,
                        i < ofClass ? contentClass : ContentClass.KNOWLEDGE,
                        Motive.SELF,
                        5))
                .toList();
        return new History(List.of(), shown, Map.of(), null, null);
    }
}
