package nl.weerklank.docs.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.docs.scenario.Page.Fate;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryDecisionLog;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;

/** One person who asks once, decided by the product itself: nothing is replaced but where people and items come from. */
final class Scenario {

    private static final Set<ReasonCode> PASSED_OVER = EnumSet.of(
            ReasonCode.OUTRANKED,
            ReasonCode.ROOM_FOR_OUTSIDE,
            ReasonCode.ROOM_FOR_PEOPLE,
            ReasonCode.ROOM_FOR_OTHERS,
            ReasonCode.ROOM_FOR_PUSH,
            ReasonCode.CAMPAIGN_MIX,
            ReasonCode.EMPLOYER_MIX);

    private final Page page;
    private final Cast cast;

    private Scenario(Page page) {
        this.page = page;
        this.cast = new Cast(page);
    }

    static Scenario of(Page page) {
        return new Scenario(page);
    }

    /** The page as these rules would have it. */
    Page decidedBy(RuleSet rules, Function<RuleId, String> titles) {
        List<ContentItem> items = cast.items();
        DecisionRecord decision = decide(rules, items);
        Map<ContentId, Verdict> verdicts =
                decision.verdicts().stream().collect(Collectors.toMap(Verdict::content, Function.identity()));

        Set<RuleId> everywhere = spokenEverywhere(decision.verdicts());
        List<Fate> fates = items.stream()
                .map(item -> fate(verdicts.get(item.id()), decision, everywhere, titles))
                .toList();
        String always = everywhere.isEmpty()
                ? "nothing."
                : everywhere.stream().map(titles).collect(Collectors.joining("; ")) + ".";
        return page.with(fates, always);
    }

    /** Every fact that was known of some item when these rules were asked. */
    Set<Fact> known(RuleSet rules) {
        Set<Fact> known = EnumSet.noneOf(Fact.class);
        decide(rules, cast.items())
                .candidates()
                .forEach(candidate -> candidate.facts().forEach((fact, value) -> known.add(fact)));
        return known;
    }

    private DecisionRecord decide(RuleSet rules, List<ContentItem> items) {
        EmployeeProfile person = cast.person();
        InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(cast::now)
                .with(person)
                .with(person.employee().id(), cast.history())
                .with(person.employee().id(), cast.gate())
                .with(cast.programme());
        cast.colleagues().forEach(ledger::with);
        cast.champion().ifPresent(champion -> ledger.with(person.employee().id(), champion));
        cast.saturation().forEach(ledger::with);
        cast.showToAll(ledger);
        cast.takeUp(ledger);
        cast.teach(ledger);
        Taxonomy taxonomy = cast.taxonomy();
        int[] ids = {0};
        return new Suggester(
                        ledger,
                        new Everything(items, cast.likeness()),
                        () -> rules,
                        () -> taxonomy,
                        new InMemoryDecisionLog(),
                        () -> "id-" + ++ids[0])
                .suggest(new SuggestionQuery(person.employee().id(), cast.limit(), cast.channel()));
    }

    /** Rules that spoke about every item that rules were asked about, as those about the person alone do. */
    private static Set<RuleId> spokenEverywhere(List<Verdict> verdicts) {
        Set<RuleId> everywhere = null;
        for (Verdict verdict : verdicts) {
            if (!verdict.matches().isEmpty() && !excluded(verdict)) {
                Set<RuleId> spoke =
                        verdict.matches().stream().map(RuleMatch::rule).collect(Collectors.toCollection(TreeSet::new));
                if (everywhere == null) {
                    everywhere = spoke;
                } else {
                    everywhere.retainAll(spoke);
                }
            }
        }
        return everywhere == null ? Set.of() : new LinkedHashSet<>(everywhere);
    }

    private static boolean excluded(Verdict verdict) {
        return verdict.matches().stream()
                .flatMap(match -> match.effects().stream())
                .anyMatch(Effect::excludes);
    }

    private static Fate fate(
            Verdict verdict, DecisionRecord decision, Set<RuleId> everywhere, Function<RuleId, String> titles) {
        List<String> because = new ArrayList<>();
        for (RuleMatch match : verdict.matches()) {
            if (!everywhere.contains(match.rule()) || adjusts(match)) {
                because.add(titles.apply(match.rule()) + points(match));
            }
        }
        int place = place(verdict.content(), decision);
        if (place == 0) {
            String stops = verdict.stops().stream().map(ReasonCode::name).collect(Collectors.joining(", "));
            boolean scored = verdict.stops().contains(ReasonCode.NO_MATCH)
                    || verdict.stops().stream().anyMatch(PASSED_OVER::contains);
            return new Fate(stops, scored ? Integer.toString(verdict.score()) : "", String.join("; ", because));
        }
        Suggestion suggestion = decision.suggestions().get(place - 1);
        suggestion.contributions().stream()
                .filter(contribution -> verdict.matches().stream()
                        .noneMatch(match -> match.rule().equals(contribution.rule()) && adjusts(match)))
                .map(Scenario::ofRanker)
                .forEach(because::add);
        return new Fate(becomes(place, suggestion), Integer.toString(suggestion.score()), String.join("; ", because));
    }

    private static String becomes(int place, Suggestion suggestion) {
        String how = suggestion.delivery() == Delivery.PUSH
                ? "sent"
                : suggestion.notPushed() == null ? "waits" : "waits (" + suggestion.notPushed() + ")";
        String disclosed = suggestion.disclosureBy() == null ? "" : ", disclosed";
        String prompt = suggestion.prompt() == null ? "" : ", prompt " + suggestion.prompt();
        return "**%d. %s**, %s, for %s%s%s"
                .formatted(place, suggestion.kind(), how, suggestion.motive(), disclosed, prompt);
    }

    private static String points(RuleMatch match) {
        int sum = 0;
        boolean adjusts = false;
        for (Effect effect : match.effects()) {
            if (effect instanceof Effect.Adjust adjust) {
                adjusts = true;
                sum += adjust.amount();
            }
        }
        return (match.becauseUnknown() ? " (not known)" : "") + (adjusts ? " %+d".formatted(sum) : "");
    }

    private static boolean adjusts(RuleMatch match) {
        return match.effects().stream().anyMatch(Effect.Adjust.class::isInstance);
    }

    private static String ofRanker(Contribution contribution) {
        return "%s %+d".formatted(contribution.reason(), contribution.amount());
    }

    private static int place(ContentId content, DecisionRecord decision) {
        return IntStream.range(0, decision.suggestions().size())
                        .filter(i -> decision.suggestions().get(i).content().equals(content))
                        .findFirst()
                        .orElse(-1)
                + 1;
    }

    /** Considers every item of the page, so that the page shows what becomes of each. */
    private record Everything(List<ContentItem> items, Map<ContentId, Integer> likeness) implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> new Candidate(
                            items.get(i),
                            i + 1,
                            1000,
                            likeness.getOrDefault(items.get(i).id(), 0)))
                    .toList();
        }

        @Override
        public String visible() {
            return "page";
        }
    }
}
