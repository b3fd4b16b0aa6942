package nl.weerklank.engine.index;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.Themes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What an item is like")
class LikenessTest {

    @TempDir
    Path folder;

    private final List<ContentItem> items = new ArrayList<>();
    private ContentIndex index;

    @BeforeEach
    void anIndexWithForgettableItems() {
        index = ContentIndex.open(folder, InstantSource.fixed(Items.NOW));
        for (int i = 0; i < 40; i++) {
            put("p-" + i, "Een algemeen bericht met woord%d en woord%d".formatted(i, i + 1));
        }
        put("bees", "De bijenkast op het dak: bijen, honing en een imker");
        put("honey", "Honing van eigen dak, geoogst door de imker met de bijen");
        put("office", "Het kantoor krijgt nieuwe stoelen en een algemeen bericht");
        index.refresh("here");
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    @DisplayName("R03 shows in the rare words it shares with what the person took up before")
    void sharedWords() {
        Map<String, Integer> likeness = likenessTo(new TakenUp(new ContentId("bees"), null, false));

        assertThat(likeness.get("honey")).isGreaterThan(200).isLessThanOrEqualTo(1000);
        assertThat(likeness.get("office")).isZero();
    }

    @Test
    @DisplayName("is nothing for the very item the person took up, and for somebody who took up nothing")
    void notItself() {
        assertThat(likenessTo(new TakenUp(new ContentId("bees"), null, true)).get("bees"))
                .isZero();
        assertThat(likenessTo().values()).containsOnly(0);
    }

    @Test
    @DisplayName("does not depend on what is gone")
    void gone() {
        assertThat(likenessTo(new TakenUp(new ContentId("never-there"), null, true))
                        .values())
                .containsOnly(0);
    }

    private void put(String id, String text) {
        ContentItem item = item(id).theme("culture", 900).title("Bericht").build();
        items.add(item);
        index.put(item, text);
    }

    private Map<String, Integer> likenessTo(TakenUp... before) {
        return new LuceneCandidateGenerator(
                        index, InMemoryCatalogue.of(items), () -> Themes.forEverybody("culture"), employee -> Set.of())
                .generate(person("e-1").build(), List.of(before), Channel.PULL, Items.NOW, 100).stream()
                        .collect(Collectors.toMap(
                                candidate -> candidate.content().id().value(), Candidate::likeness));
    }
}
