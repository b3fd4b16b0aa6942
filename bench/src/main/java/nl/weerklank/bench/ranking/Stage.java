package nl.weerklank.bench.ranking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.bench.ForgetfulDecisionLog;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;

/**
 * Asks the suggester itself what it offers a person, of some articles only; what other policies would have made of the
 * same, the product decides again from the record.
 */
final class Stage {

    private final Policies policies;
    private final int limit;
    private final Suggester suggester;
    private final Some some;
    private int lastId;

    /**
     * @param limit how many suggestions to ask for
     */
    Stage(Library library, InMemoryNudgeLedger ledger, Policies policies, int limit) {
        this.policies = policies;
        this.limit = limit;
        this.some = new Some(library.generator(), library.size());
        this.suggester = new Suggester(
                ledger, some, policies::shipped, library::themes, new ForgetfulDecisionLog(), () -> "id-" + ++lastId);
    }

    /** How many of these articles are offered above this one under each policy; the limit when it is not offered. */
    Map<String, Integer> above(int right, Collection<Integer> among, int person) {
        some.only = among.stream().map(Library::idOf).collect(Collectors.toUnmodifiableSet());
        DecisionRecord decision = suggester.suggest(new SuggestionQuery(Library.person(person), limit, Channel.PULL));

        Map<String, Integer> above = new LinkedHashMap<>();
        above.put(Policies.AS_SHIPPED, above(right, decision));
        policies.others().forEach((name, rules) -> above.put(name, above(right, Reconsideration.by(rules, decision))));
        return above;
    }

    private int above(int right, DecisionRecord decision) {
        List<ContentId> offered = new ArrayList<>();
        for (Suggestion suggestion : decision.suggestions()) {
            offered.add(suggestion.content());
        }
        int place = offered.indexOf(Library.idOf(right));
        return place < 0 ? limit : place;
    }

    /** What a generator finds of some articles. */
    private static final class Some implements CandidateGenerator {

        private final CandidateGenerator generator;
        private final int all;
        private Set<ContentId> only = Set.of();

        private Some(CandidateGenerator generator, int all) {
            this.generator = generator;
            this.all = all;
        }

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
            return generator.generate(profile, before, channel, now, all).stream()
                    .filter(candidate -> only.contains(candidate.content().id()))
                    .limit(limit)
                    .toList();
        }

        @Override
        public String visible() {
            return generator.visible();
        }
    }
}
