package nl.weerklank.engine.index;

import static nl.weerklank.engine.testing.Items.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.weerklank.engine.candidate.Shortlist;
import nl.weerklank.engine.candidate.Shortlist.Lane;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.testing.InMemoryCandidateGenerator;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.RandomContent;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weighing every item plainly, one by one, is the measure: nothing that belongs in the answer may be missed. */
@DisplayName("Retrieval")
class RetrievalTest {

    private static final Taxonomy TAXONOMY = RandomContent.taxonomy();
    private static final Set<EmployeeId> COLLEAGUES = Set.of(new EmployeeId("e-3"), new EmployeeId("e-4"));
    private static final int PEOPLE = 12;

    @TempDir
    private Path folder;

    @Test
    @DisplayName("finds for random people just what weighing every item plainly finds, with the same scores")
    void missesNothing() {
        for (long seed = 1; seed <= 5; seed++) {
            RandomContent content = new RandomContent(seed);
            List<ContentItem> items = content.items(700);
            List<EmployeeProfile> people = IntStream.range(0, PEOPLE)
                    .mapToObj(number -> content.person("e-" + number))
                    .toList();

            try (ContentIndex index = ContentIndex.open(folder.resolve("seed-" + seed), InstantSource.fixed(NOW))) {
                fill(index, items);
                InMemoryCatalogue catalogue = InMemoryCatalogue.of(items);
                LuceneCandidateGenerator generator =
                        new LuceneCandidateGenerator(index, catalogue, () -> TAXONOMY, employee -> COLLEAGUES);

                for (EmployeeProfile person : people) {
                    for (int limit : new int[] {1, 7, 40, 1000}) {
                        assertThat(generator.hits(person, List.of(), NOW, limit))
                                .as("seed %d, %s, limit %d", seed, person, limit)
                                .isEqualTo(plainly(catalogue, person, limit));
                    }
                }
            }
        }
    }

    /** In several segments, with earlier revisions that are deleted by now. */
    private static void fill(ContentIndex index, List<ContentItem> items) {
        for (int number = 0; number < items.size(); number++) {
            index.put(items.get(number), "");
            if (number % 200 == 0) {
                index.refresh("here");
            }
        }
        items.stream().limit(90).forEach(item -> index.put(item, ""));
        index.refresh("here");
    }

    private static List<Hit> plainly(InMemoryCatalogue catalogue, EmployeeProfile person, int limit) {
        InMemoryCandidateGenerator plain =
                new InMemoryCandidateGenerator(catalogue, () -> TAXONOMY, employee -> COLLEAGUES);
        Question question = new Question(person, TAXONOMY, COLLEAGUES, Set.of(), NOW);
        List<Weighed> best = catalogue.all().stream()
                .filter(item -> plain.mayBeOffered(item, person, NOW))
                .map(item -> new Weighed(item, merit(item, question)))
                .sorted()
                .toList();
        Set<Weighed> picked = Shortlist.of(best, lanes(best, question, limit), limit);
        long top = picked.stream().mapToLong(Weighed::merit).max().orElse(1);
        return picked.stream()
                .map(one -> new Hit(one.item().id(), (int) ((1000 * one.merit() + top / 2) / top), 0))
                .sorted(Hit.BEST_FIRST)
                .toList();
    }

    private static List<Lane<Weighed>> lanes(List<Weighed> best, Question question, int limit) {
        Lane<Weighed> external = new Lane<>(
                best.stream()
                        .filter(one -> one.item().source().kind() == Source.Kind.EXTERNAL)
                        .toList(),
                limit * 3 / 10);
        List<Lane<Weighed>> lanes = new ArrayList<>(List.of(external));
        question.askedThemes()
                .forEach(theme -> lanes.add(new Lane<>(
                        best.stream()
                                .filter(one -> one.item().themes().stream()
                                        .anyMatch(tag -> tag.code().equals(theme)))
                                .toList(),
                        limit * 3 / 10 / question.askedThemes().size())));
        return lanes;
    }

    private static long merit(ContentItem item, Question question) {
        long merit = question.newness(ContentDocument.micros(item.availability().publishedAt()), item.evergreen());
        for (ThemeTag theme : item.themes()) {
            merit += (long) question.themeWeights().getOrDefault(theme.code(), 0) * theme.score();
        }
        boolean ofColleague = item.author() != null && COLLEAGUES.contains(item.author());
        return ofColleague ? merit + Question.COLLEAGUE * Question.MILLIONTHS : merit;
    }

    private record Weighed(ContentItem item, long merit) implements Comparable<Weighed> {

        private ContentId id() {
            return item.id();
        }

        @Override
        public int compareTo(Weighed other) {
            return merit == other.merit ? id().compareTo(other.id()) : Long.compare(other.merit, merit);
        }
    }
}
