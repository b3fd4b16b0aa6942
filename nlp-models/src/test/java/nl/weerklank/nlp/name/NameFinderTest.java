package nl.weerklank.nlp.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.nlp.form.DutchForms;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Of the names in a text")
class NameFinderTest {

    private static final NameFinder FINDER = new NameFinder(new PersonFinder(DutchForms.load()));

    @Test
    @DisplayName("the organisation's own come first, whatever a model makes of them")
    void ownNamesFirst() {
        Document text = text("Vandaag opent Zilver Wilg de kas");
        KnownNames known = new KnownNames(Map.of("Zilver Wilg", Set.of("e-7")), Set.of());
        List<EntityMention> read = List.of(new EntityMention(EntityType.LOCATION, "Zilver Wilg", 14, 25));

        List<EntityMention> names = FINDER.find(text, known, read);

        assertThat(names)
                .containsExactly(
                        new EntityMention(EntityType.PERSON, "Zilver Wilg", 14, 25, new TreeSet<>(Set.of("e-7"))));
    }

    @Test
    @DisplayName("the longest of the organisation's own counts")
    void longestOwnName() {
        Document text = text("Bakkerij Zilver Wilg is klant");
        KnownNames known =
                new KnownNames(Map.of("Zilver Wilg", Set.of("e-7")), Set.of("Bakkerij Zilver Wilg", "Bakkerij"));

        List<EntityMention> names = FINDER.find(text, known, List.of());

        assertThat(names).containsExactly(new EntityMention(EntityType.ORGANISATION, "Bakkerij Zilver Wilg", 0, 20));
    }

    @Test
    @DisplayName("two of the organisation's own who are called the same are both known by it")
    void twoOfOneName() {
        Document text = text("Vandaag opent Zilver Wilg de kas");
        KnownNames known = new KnownNames(Map.of("Zilver Wilg", Set.of("e-8", "e-7")), Set.of());

        List<EntityMention> names = FINDER.find(text, known, List.of());

        assertThat(names).flatExtracting(EntityMention::employees).containsExactly("e-7", "e-8");
    }

    @Test
    @DisplayName("an own person with one word for a name is not looked for: it may mean anything")
    void oneWordIsNoName() {
        Document text = text("Het bos wordt weer groen en Groen links is een kleur");
        KnownNames known = new KnownNames(Map.of("Groen", Set.of("e-7")), Set.of());

        List<EntityMention> names = FINDER.find(text, known, List.of());

        assertThat(names).isEmpty();
    }

    @Test
    @DisplayName(
            "the state of the own names has the same mark for the same names, another for others, and tells none of them")
    void markOfTheOwnNames() {
        KnownNames some = new KnownNames(Map.of("Zilver Wilg", Set.of("e-7"), "Gouden Iep", Set.of("e-8")), Set.of());
        KnownNames same = new KnownNames(Map.of("Gouden Iep", Set.of("e-8"), "Zilver Wilg", Set.of("e-7")), Set.of());
        KnownNames other = new KnownNames(Map.of("Gouden Iep", Set.of("e-7"), "Zilver Wilg", Set.of("e-8")), Set.of());

        assertThat(FINDER.model(some)).isEqualTo(FINDER.model(same)).isNotEqualTo(FINDER.model(other));
        assertThat(FINDER.model(some).toString()).doesNotContain("Wilg");
    }

    @Test
    @DisplayName("an own name in small letters is an ordinary word")
    void ownNameInSmallLetters() {
        Document text = text("de zilver wilg bloeit");
        KnownNames known = new KnownNames(Map.of("Zilver Wilg", Set.of("e-7")), Set.of());

        List<EntityMention> names = FINDER.find(text, known, List.of());

        assertThat(names).isEmpty();
    }

    @Test
    @DisplayName("a person whom only a model saw needs a word that is known as a name")
    void secondWitness() {
        Document text = text("Gisteren kwamen Ovvira Plexo en Jeroen Blivo");
        List<EntityMention> read = List.of(
                new EntityMention(EntityType.PERSON, "Ovvira Plexo", 16, 28),
                new EntityMention(EntityType.PERSON, "Jeroen Blivo", 32, 44));

        List<EntityMention> names = FINDER.find(text, KnownNames.NONE, read);

        assertThat(names).extracting(EntityMention::text).containsExactly("Jeroen Blivo");
    }

    @Test
    @DisplayName("the surname alone is the person whom a model saw in full")
    void surnameAlone() {
        Document text = text("Daarna sprak Mikael Plexo lang en Plexo lachte");
        List<EntityMention> read = List.of(new EntityMention(EntityType.PERSON, "Mikael Plexo", 13, 25));

        List<EntityMention> names = FINDER.find(text, KnownNames.NONE, read);

        assertThat(names).extracting(EntityMention::begin).containsExactly(13, 34);
    }

    @Test
    @DisplayName("a place or an organisation is as the model saw it")
    void placesAndOrganisations() {
        Document text = text("Zij reed naar Oldeburen");
        List<EntityMention> read = List.of(new EntityMention(EntityType.LOCATION, "Oldeburen", 14, 23));

        List<EntityMention> names = FINDER.find(text, KnownNames.NONE, read);

        assertThat(names).isEqualTo(read);
    }

    private static Document text(String words) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        for (String word : words.split(" ")) {
            tokens.add(Token.of(word, word, at, at + word.length()));
            at += word.length() + 1;
        }
        return new Document(List.of(new Sentence(false, tokens)));
    }
}
