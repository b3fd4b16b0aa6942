package nl.weerklank.engine.index;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static nl.weerklank.engine.testing.Themes.forEverybody;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.CandidateGeneratorContract;
import nl.weerklank.engine.candidate.CloseColleagues;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.RandomContent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LuceneCandidateGeneratorTest extends CandidateGeneratorContract {

    private static final Taxonomy TAXONOMY = forEverybody("culture");

    private final List<ContentIndex> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        opened.forEach(ContentIndex::close);
    }

    @Override
    protected CandidateGenerator generatorOf(List<ContentItem> items, Taxonomy taxonomy, CloseColleagues colleagues) {
        ContentIndex index = open();
        for (ContentItem item : items) {
            index.put(item, "Een tekst over " + item.id());
        }
        index.refresh("here");
        return new LuceneCandidateGenerator(index, InMemoryCatalogue.of(items), () -> taxonomy, colleagues);
    }

    @Test
    @DisplayName("R03 words of the person's own story bring an item to the front, in the language of the item")
    void wordsOfTheStory() {
        ContentItem bees = item("z-bees").theme("culture", 500).build();
        ContentItem office = item("a-office").theme("culture", 500).build();
        ContentItem elsewhere = item("b-office").theme("culture", 500).build();
        ContentIndex index = open();
        index.put(bees, "Onze imkers zetten bijenkasten op het dak.");
        index.put(office, "Het kantoor wordt verbouwd.");
        index.put(elsewhere, "Het kantoor wordt opnieuw verbouwd.");
        index.refresh("here");
        CandidateGenerator generator = generator(index, bees, office, elsewhere);

        EmployeeProfile beekeeper =
                person("e-1").story("Ik heb zelf een bijenkast in de tuin.").build();

        assertThat(ids(generator, beekeeper, 3)).containsExactly("z-bees", "a-office", "b-office");
        assertThat(ids(generator, person("e-1").build(), 3)).containsExactly("a-office", "b-office", "z-bees");
    }

    @Test
    @DisplayName("an item that the catalogue no longer has is left out, and ranks have no gap")
    void goneFromTheCatalogue() {
        ContentItem gone = item("a").theme("culture", 900).build();
        ContentItem stays = item("b").theme("culture", 900).build();
        ContentIndex index = open();
        index.put(gone, "");
        index.put(stays, "");
        index.refresh("here");

        CandidateGenerator generator = generator(index, stays);

        assertThat(generator.generate(person("e-1").build(), Channel.PULL, NOW, 10))
                .singleElement()
                .satisfies(candidate -> {
                    assertThat(candidate.content()).isEqualTo(stays);
                    assertThat(candidate.rank()).isEqualTo(1);
                });
    }

    @Test
    @DisplayName("copies of an index that merged and deleted differently give the same answer")
    void copiesAgree() {
        List<ContentItem> items = new RandomContent(21).items(400);
        ContentIndex plain = open();
        ContentIndex worn = open();
        items.forEach(item -> plain.put(item, "Een tekst over werk en " + item.id()));
        for (ContentItem item : items.reversed()) {
            worn.put(item, "Een eerdere tekst over kantoor");
            if (item.id().value().endsWith("7")) {
                worn.refresh("here");
            }
        }
        for (ContentItem item : items) {
            worn.put(item, "Een tekst over werk en " + item.id());
        }
        plain.refresh("here");
        worn.refresh("here");

        Taxonomy taxonomy = RandomContent.taxonomy();
        InMemoryCatalogue catalogue = InMemoryCatalogue.of(items);
        EmployeeProfile somebody = person("e-1")
                .interests("technology", "culture")
                .expertise("safety")
                .story("Mijn kantoor is p-0007")
                .build();

        assertThat(new LuceneCandidateGenerator(worn, catalogue, () -> taxonomy, employee -> Set.of())
                        .hits(somebody, List.of(), NOW, 50))
                .isEqualTo(new LuceneCandidateGenerator(plain, catalogue, () -> taxonomy, employee -> Set.of())
                        .hits(somebody, List.of(), NOW, 50))
                .hasSize(50);
    }

    private LuceneCandidateGenerator generator(ContentIndex index, ContentItem... catalogue) {
        return new LuceneCandidateGenerator(
                index, InMemoryCatalogue.of(List.of(catalogue)), () -> TAXONOMY, employee -> Set.of());
    }

    private ContentIndex open() {
        ContentIndex index = ContentIndex.open(folder.resolve("index-" + opened.size()), InstantSource.fixed(NOW));
        opened.add(index);
        return index;
    }
}
