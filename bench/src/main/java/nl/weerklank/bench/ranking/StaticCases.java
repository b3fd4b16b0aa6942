package nl.weerklank.bench.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Collectors;
import nl.weerklank.bench.ranking.Deskdrop.Article;
import nl.weerklank.bench.ranking.Deskdrop.Case;
import nl.weerklank.bench.ranking.Deskdrop.Taken;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;

/**
 * One article that a person took up among a hundred that they did not; what else they took up is known. All articles are
 * equally new: this tells nothing of time.
 */
final class StaticCases {

    /** After everything that is known, so that nothing is of the last 24 hours. */
    static final Instant NOW = Instant.parse("2017-06-01T12:00:00Z");

    static final Instant PUBLISHED = NOW.minus(Duration.ofDays(1));

    private static final int RETRIEVED = 200;
    private static final int FEW = 5;
    private static final int MOST = 10;

    private final Deskdrop data;
    private final Library library;
    private final Map<Integer, Reader> readers = new TreeMap<>();
    private final InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(() -> NOW);

    StaticCases(Deskdrop data, Library library) {
        this.data = data;
        this.library = library;
        Map<Integer, Instant> seen =
                data.articles().stream().collect(Collectors.toMap(Article::id, Article::firstSeen));
        data.train().stream()
                .sorted(Comparator.<Taken, Instant>comparing(taken -> seen.getOrDefault(taken.article(), NOW))
                        .thenComparing(Taken::article)
                        .thenComparing(Taken::person))
                .forEach(taken -> takeUp(taken, seen.getOrDefault(taken.article(), NOW)));
        data.articles().forEach(article -> reader(article.author()).bringIn(article.id()));
        readers.forEach((person, reader) ->
                ledger.with(reader.profile(library)).with(Library.person(person), reader.history()));
    }

    private Reader reader(int person) {
        return readers.computeIfAbsent(person, Reader::new);
    }

    private void takeUp(Taken taken, Instant at) {
        reader(taken.person()).takeUp(taken.article(), taken.acted());
        ledger.tookUp(
                Library.person(taken.person()),
                new TakenUp(
                        Library.idOf(taken.article()),
                        library.item(taken.article()).author(),
                        taken.acted()),
                at);
        if (taken.acted()) {
            library.taught(taken.article(), NOW)
                    .ifPresent(answer -> ledger.taught(Library.person(taken.person()), answer));
        }
    }

    /** With the suggester, under each policy. */
    Map<String, Recall> suggested(Policies policies) {
        Stage stage = new Stage(library, ledger, policies, MOST);
        Recalls recalls = new Recalls(FEW, MOST);
        data.cases().forEach(one -> recalls.add(stage.above(one.right(), one.articles(), one.person())));
        return recalls.byName();
    }

    /** As shipped, but everybody gets what suits somebody else, who did not take up the article either. */
    Recall swapped(long seed) {
        Stage stage = new Stage(library, ledger, Policies.shippedOnly(), MOST);
        List<Integer> people = new ArrayList<>(
                data.cases().stream().map(Case::person).distinct().toList());
        Collections.shuffle(people, new Random(seed));
        Recalls recalls = new Recalls(FEW, MOST);
        data.cases().forEach(one -> recalls.add(stage.above(one.right(), one.articles(), other(people, one))));
        return recalls.byName().getOrDefault(Policies.AS_SHIPPED, Recall.of(FEW, MOST));
    }

    private int other(List<Integer> people, Case one) {
        int at = people.indexOf(one.person());
        int other;
        do {
            at = (at + 1) % people.size();
            other = people.get(at);
        } while (reader(other).takenUp().containsKey(one.right()));
        return other;
    }

    /** How often the article is among all that retrieval hands to the rules, out of all articles. */
    Recall retrieved() {
        Recall recall = Recall.of(RETRIEVED);
        Map<Integer, Set<ContentId>> found = new HashMap<>();
        for (Case one : data.cases()) {
            Set<ContentId> ids = found.computeIfAbsent(one.person(), this::retrieve);
            recall = recall.and(ids.contains(Library.idOf(one.right())) ? 0 : RETRIEVED, 0);
        }
        return recall;
    }

    private Set<ContentId> retrieve(int person) {
        return ledger.turnOf(
                Library.person(person),
                turn ->
                        library
                                .generator()
                                .generate(turn.profile(), turn.takenUp(), Channel.PULL, NOW, RETRIEVED)
                                .stream()
                                .map(candidate -> candidate.content().id())
                                .collect(Collectors.toSet()));
    }

    /** In no order at all. */
    Recall random() {
        return scored((person, article) -> 0);
    }

    /** What everybody took up most first. */
    Recall popular() {
        Map<Integer, Double> popularity = new HashMap<>();
        data.train().forEach(taken -> popularity.merge(taken.article(), taken.strength(), Double::sum));
        return scored((person, article) -> popularity.getOrDefault(article, 0.0));
    }

    /** What is most like the words of what the person took up first. */
    Recall likeWords() {
        TermWeights weights = new TermWeights(data.articles());
        Map<Integer, Map<String, Double>> profiles = new HashMap<>();
        data.train()
                .forEach(taken -> weights.addTo(
                        profiles.computeIfAbsent(taken.person(), person -> new HashMap<>()),
                        taken.article(),
                        taken.strength()));
        return scored((person, article) -> weights.product(profiles.getOrDefault(person, Map.of()), article));
    }

    private Recall scored(ToDoubleBiFunction<Integer, Integer> score) {
        Recall recall = Recall.of(FEW, MOST);
        for (Case one : data.cases()) {
            double right = score.applyAsDouble(one.person(), one.right());
            int above = 0;
            int beside = 0;
            for (int wrong : one.wrong()) {
                double other = score.applyAsDouble(one.person(), wrong);
                above += other > right ? 1 : 0;
                beside += other == right ? 1 : 0;
            }
            recall = recall.and(above, beside);
        }
        return recall;
    }

    int cases() {
        return data.cases().size();
    }
}
