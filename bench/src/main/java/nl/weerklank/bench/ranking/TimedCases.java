package nl.weerklank.bench.ranking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import nl.weerklank.bench.ranking.Deskdrop.Article;
import nl.weerklank.bench.ranking.Deskdrop.Event;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;

/**
 * What a person opened at a moment, among all articles of the thirty days before that they had not opened yet, with
 * nothing known but what happened before. One run over the events, in their order.
 */
final class TimedCases {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final Duration LATELY = Duration.ofHours(24);
    /** Of somebody who took up less, nothing is known. */
    private static final int ENOUGH = 3;

    private static final int ONE_IN = 4;
    private static final int MOST = 5;
    private static final int[] WITHIN = {1, 3, MOST};

    private final Deskdrop data;
    private final Library library;
    private final List<Article> articles;
    private final Map<Integer, Article> byId;
    private final Map<Integer, Reader> readers = new HashMap<>();
    private final Map<Integer, Map<Integer, Instant>> readAt = new HashMap<>();
    private final InMemoryNudgeLedger ledger;
    private final Stage stage;
    private final Random random;
    private Instant now = Instant.EPOCH;
    private int nextArticle;

    private final Recalls suggested = new Recalls(WITHIN);
    private Recall newest = Recall.of(WITHIN);
    private Recall mostRead = Recall.of(WITHIN);
    private Recall anyhow = Recall.of(WITHIN);

    private TimedCases(Deskdrop data, Library library, Policies policies, long seed) {
        this.data = data;
        this.library = library;
        this.articles = data.articles().stream()
                .sorted(Comparator.comparing(Article::firstSeen).thenComparing(Article::id))
                .toList();
        this.byId = articles.stream().collect(Collectors.toMap(Article::id, article -> article));
        this.ledger = new InMemoryNudgeLedger(() -> now);
        this.stage = new Stage(library, ledger, policies, MOST);
        this.random = new Random(seed);
    }

    /**
     * What came of it.
     *
     * @param suggested by the name of the policy
     * @param mostRead what most people opened in the last 24 hours first, the newest of those that equal
     */
    record Result(Map<String, Recall> suggested, Recall newest, Recall mostRead, Recall random) {}

    static Result run(Deskdrop data, Library library, Policies policies, long seed) {
        TimedCases cases = new TimedCases(data, library, policies, seed);
        data.events().forEach(cases::happens);
        return new Result(cases.suggested.byName(), cases.newest, cases.mostRead, cases.anyhow);
    }

    private void happens(Event event) {
        now = event.at();
        while (nextArticle < articles.size()
                && !articles.get(nextArticle).firstSeen().isAfter(now)) {
            Article article = articles.get(nextArticle++);
            reader(article.author()).bringIn(article.id());
        }
        Reader reader = reader(event.person());
        if (isCase(event, reader) && random.nextInt(ONE_IN) == 0) {
            judge(event, reader);
        }
        reader.takeUp(event.article(), event.acted());
        readAt.computeIfAbsent(event.article(), article -> new HashMap<>()).put(event.person(), now);
        ledger.tookUp(
                Library.person(event.person()),
                new TakenUp(
                        Library.idOf(event.article()),
                        library.item(event.article()).author(),
                        event.acted()),
                now);
        if (event.acted()) {
            library.taught(event.article(), now)
                    .ifPresent(answer -> ledger.taught(Library.person(event.person()), answer));
        }
    }

    private Reader reader(int person) {
        return readers.computeIfAbsent(person, Reader::new);
    }

    private boolean isCase(Event event, Reader reader) {
        Set<Integer> before = reader.takenUp().keySet();
        Article article = articleOf(event);
        return before.size() >= ENOUGH
                && !before.contains(event.article())
                && article.author() != event.person()
                && inWindow(article);
    }

    private Article articleOf(Event event) {
        return Objects.requireNonNull(byId.get(event.article()));
    }

    private boolean inWindow(Article article) {
        return !article.firstSeen().isAfter(now) && article.firstSeen().isAfter(now.minus(WINDOW));
    }

    private void judge(Event event, Reader reader) {
        List<Article> among = new ArrayList<>(articles.stream()
                .filter(this::inWindow)
                .filter(article -> article.author() != event.person())
                .filter(article -> !reader.takenUp().containsKey(article.id()))
                .toList());
        ledger.with(reader.profile(library)).with(Library.person(event.person()), reader.history());

        Set<Integer> ids = among.stream().map(Article::id).collect(Collectors.toCollection(HashSet::new));
        suggested.add(stage.above(event.article(), ids, event.person()));
        newest = scored(newest, event, among, article -> article.firstSeen().getEpochSecond());
        mostRead = scored(
                mostRead,
                event,
                among,
                article -> 1e10 * readLately(article.id()) + article.firstSeen().getEpochSecond());
        anyhow = scored(anyhow, event, among, article -> 0);
    }

    private long readLately(int article) {
        return readAt.getOrDefault(article, Map.of()).values().stream()
                .filter(at -> at.isAfter(now.minus(LATELY)))
                .count();
    }

    private Recall scored(Recall recall, Event event, List<Article> among, ToDoubleFunction<Article> score) {
        double right = score.applyAsDouble(articleOf(event));
        int above = 0;
        int beside = -1;
        for (Article article : among) {
            double other = score.applyAsDouble(article);
            above += other > right ? 1 : 0;
            beside += other == right ? 1 : 0;
        }
        return recall.and(above, beside);
    }
}
