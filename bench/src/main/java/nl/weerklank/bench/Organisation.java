package nl.weerklank.bench;

import static nl.weerklank.engine.testing.Items.NOW;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.index.ContentIndex;
import nl.weerklank.engine.index.LuceneCandidateGenerator;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;

/** An invented organisation with its index on disk and everything else in memory. */
final class Organisation implements Closeable {

    /** How many people there are; each stands in a team of ten. */
    static final int PEOPLE = 250;

    private static final int TEAM = 10;
    private static final int LIMIT = 5;

    private final Path folder;
    private final ContentIndex index;
    private final CandidateGenerator generator;
    private final List<EmployeeProfile> people;
    private final Suggester suggester;
    private int lastId;

    private Organisation(Path folder, int items, RuleSet rules) {
        this.folder = folder;
        this.index = ContentIndex.open(folder, InstantSource.fixed(NOW));
        Library library = new Library(1);
        List<ContentItem> content = library.items(items).toList();
        content.forEach(item -> index.put(item, library.text()));
        index.commit("1");
        index.refresh("1");

        Taxonomy taxonomy = Library.taxonomy();
        Map<EmployeeId, Set<EmployeeId>> teams =
                IntStream.range(0, PEOPLE).boxed().collect(Collectors.toMap(Organisation::id, Organisation::teamOf));
        this.generator = new LuceneCandidateGenerator(
                index,
                InMemoryCatalogue.of(content),
                () -> taxonomy,
                employee -> teams.getOrDefault(employee.id(), Set.of()));
        this.people = IntStream.range(0, PEOPLE).mapToObj(library::person).toList();
        InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(() -> NOW);
        people.forEach(person -> {
            History history = library.history();
            ledger.with(person).with(person.employee().id(), history);
            history.shown()
                    .reversed()
                    .forEach(shown -> ledger.tookUp(
                            person.employee().id(), new TakenUp(shown.content(), null, false), shown.at()));
        });
        this.suggester = new Suggester(
                ledger, generator, () -> rules, () -> taxonomy, new ForgetfulDecisionLog(), () -> "id-" + ++lastId);
    }

    /** An organisation with so many items, to be closed. */
    static Organisation of(int items, RuleSet rules) {
        try {
            return new Organisation(Files.createTempDirectory("weerklank-bench"), items, rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmployeeId id(int number) {
        return new EmployeeId("e-" + number);
    }

    private static Set<EmployeeId> teamOf(int number) {
        int first = number / TEAM * TEAM;
        return IntStream.range(first, first + TEAM)
                .filter(colleague -> colleague != number)
                .mapToObj(Organisation::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    EmployeeProfile person(int number) {
        return people.get(number);
    }

    CandidateGenerator generator() {
        return generator;
    }

    /** The whole turn of a person. */
    DecisionRecord suggest(int person, Channel channel) {
        return suggester.suggest(new SuggestionQuery(id(person), LIMIT, channel));
    }

    /** What the rules see of each candidate of a person. */
    List<Facts> factsFor(int person) {
        return suggest(person, Channel.EMAIL).candidates().stream()
                .map(Considered::facts)
                .toList();
    }

    @Override
    public void close() {
        index.close();
        Folder.delete(folder);
    }
}
