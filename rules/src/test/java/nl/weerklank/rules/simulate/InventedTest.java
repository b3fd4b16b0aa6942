package nl.weerklank.rules.simulate;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.rules.simulate.SimulationTest.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCandidateGenerator;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.Themes;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InventedTest {

    private static final List<Rule> BASE = StandardPolicy.rules();
    private static final List<String> THEMES = List.of("care", "finance", "technology");

    @Test
    @DisplayName(
            "G07 Where too little was decided, invented people try the draft on the content of now, and the report says so")
    void invented() throws Exception {
        Trial trial = trial(with(BASE, "cadence.back-off", "restHours", 720));
        InventedArchive archive = new InventedArchive(world(), BASE, 7);

        Report report = new Simulation(trial).run(archive, 2, done -> true, List.of());

        assertThat(report.material()).isEqualTo(Material.INVENTED);
        assertThat(report.decisions()).isEqualTo(InventedArchive.size());
        assertThat(report.inventedResponses()).isEqualTo(1000);
        assertThat(report.sentences().getFirst().nl()).contains("medewerkers die niet bestaan");
        assertThat(report.whole()).isNotNull();
        assertThat(report.whole().nudgesAfter()).isLessThan(report.whole().nudgesBefore());
    }

    @Test
    @DisplayName("The loop over invented people makes with the same rules every decision just as it was")
    void theSameRules() throws Exception {
        InventedArchive archive = new InventedArchive(world(), BASE, 7);
        Loop loop = new Loop(
                KeptMatches.of(BASE, "-", Set.of()),
                Items.NOW,
                archive::past,
                archive::audience,
                new Responses(7, archive.responses()),
                Material.INVENTED);

        Iterator<Callable<Optional<DecisionRecord>>> decisions = archive.decisions();
        while (decisions.hasNext()) {
            loop.next(decisions.next().call().orElseThrow());
        }

        assertThat(loop.asRecordedShare()).isEqualTo(1000);
    }

    @Test
    @DisplayName("G07 Samples show people who do not exist, only those for whom the draft makes a difference")
    void samples() {
        List<Sample> samples = Samples.of(world(), trial(with(BASE, "relevance.fresh", "points", 0)));

        assertThat(samples).isNotEmpty().allSatisfy(sample -> {
            assertThat(sample.person()).startsWith("invented-");
            assertThat(sample.before()).isNotEqualTo(sample.after());
            assertThat(THEMES).containsAll(sample.interests());
        });
        assertThat(Samples.of(world(), trial(BASE))).isEmpty();
    }

    private static Trial trial(List<Rule> draft) {
        return new Trial(
                "base", "draft", RuleChange.between(BASE, draft), Items.NOW, Items.NOW.plus(Duration.ofDays(30)), 7);
    }

    private static World world() {
        Taxonomy taxonomy = Themes.forEverybody(THEMES.toArray(String[]::new));
        List<ContentItem> items = IntStream.range(0, 12)
                .mapToObj(i -> item("p-" + i)
                        .theme(THEMES.get(i % 3), 400 + 10 * i)
                        .publishedAt(Items.NOW.minus(Duration.ofHours(i)))
                        .external("Vakblad " + i % 7)
                        .build())
                .toList();
        return new World(
                new InMemoryCandidateGenerator(InMemoryCatalogue.of(items), () -> taxonomy, employee -> Set.of()),
                taxonomy,
                new Programme("programme-1", Programme.Mode.NORMAL, Caps.STANDARD),
                List.of(new UnitPath("zorg"), new UnitPath("ict")),
                List.of(Language.NL),
                ZoneId.of("Europe/Amsterdam"),
                Items.NOW);
    }
}
