package nl.weerklank.engine.index;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static nl.weerklank.engine.testing.Themes.forEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.CandidateGeneratorContract;
import nl.weerklank.engine.candidate.CloseColleagues;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract in a catalogue that counts as large, where what is fresh comes before what is old. */
class LargeCatalogueTest extends CandidateGeneratorContract {

    private static final int EVERY_CATALOGUE_IS_LARGE = 0;
    private static final EmployeeProfile TECHNICIAN =
            person("e-1").interests("technology").build();

    private final List<ContentIndex> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        opened.forEach(ContentIndex::close);
    }

    @Override
    protected CandidateGenerator generatorOf(List<ContentItem> items, Taxonomy taxonomy, CloseColleagues colleagues) {
        ContentIndex index = ContentIndex.open(folder.resolve("index-" + opened.size()), InstantSource.fixed(NOW));
        opened.add(index);
        items.forEach(item -> index.put(item, "Een tekst"));
        index.refresh("1");
        return new LuceneCandidateGenerator(
                index, InMemoryCatalogue.of(items), () -> taxonomy, colleagues, EVERY_CATALOGUE_IS_LARGE);
    }

    @Test
    @DisplayName(
            "while there is enough that is fresh or does not age, what is old is not looked at, however well it fits")
    void freshFirst() {
        CandidateGenerator generator = generatorOf(stories(), forEverybody("technology"), employee -> Set.of());

        assertThat(ids(generator, TECHNICIAN, 2)).containsExactly("fresh", "evergreen");
    }

    @Test
    @DisplayName("when there is too little that is fresh, what is old is found as well")
    void oldWhenThereIsRoom() {
        CandidateGenerator generator = generatorOf(stories(), forEverybody("technology"), employee -> Set.of());

        assertThat(ids(generator, TECHNICIAN, 3)).containsExactlyInAnyOrder("fresh", "evergreen", "old");
    }

    /** The old one fits so much better that it would come before the fresh one were it looked at. */
    private static List<ContentItem> stories() {
        return List.of(
                item("old")
                        .theme("technology", 1000)
                        .publishedAt(NOW.minus(Duration.ofDays(32)))
                        .build(),
                item("evergreen")
                        .theme("technology", 1)
                        .publishedAt(NOW.minus(Duration.ofDays(900)))
                        .evergreen()
                        .build(),
                item("fresh")
                        .theme("technology", 100)
                        .publishedAt(NOW.minus(Duration.ofDays(28)))
                        .build());
    }
}
