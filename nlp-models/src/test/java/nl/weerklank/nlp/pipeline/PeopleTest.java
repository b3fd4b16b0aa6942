package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleTest {

    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();

    @DisplayName("G11 A person is found by a cue")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gisteren sprak Marieke de Wit met de monteurs.",
                "Volgens directeur Hassan Yildiz is dat genoeg.",
                "Het rapport is geschreven door J.P. van Dalen.",
                "„Dat werkt”, zegt Lotte van der Meer.",
                "Yesterday Karen spoke with the engineers.",
                "According to Professor Tattersall it is enough.",
                "The talk by Agnes Rothwell was full."
            })
    void aPersonIsFound(String sentence) {
        Tagging tagging = tag("", sentence);

        assertThat(tagging.namesPeople()).isTrue();
        assertThat(people(tagging)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "De Nederlandse Spoorwegen rijden weer tussen Den Haag en Utrecht.",
                "Rabobank en Philips Healthcare werken samen.",
                "Op maandag 3 november opent het Rijksmuseum.",
                "Microsoft Azure runs in Western Europe since Monday.",
                "I think I know why I stayed.",
                "BREAKING NEWS FROM THE OFFICE",
                "Ben jij ook zo benieuwd?"
            })
    void organisationsPlacesAndDaysAreNoPeople(String sentence) {
        assertThat(tag("", sentence).namesPeople()).isFalse();
    }

    @Test
    void theSurnameAloneIsThatPersonToo() {
        Tagging tagging = tag("", "Wij spraken Sanne Bruggink. Volgens ons had Bruggink gelijk.");

        assertThat(people(tagging)).extracting(EntityMention::text).containsExactly("Sanne Bruggink", "Bruggink");
    }

    @Test
    void offsetsCountFromTheTitle() {
        String title = "Afscheid van Petra Koelman";
        String text = "Petra Koelman <b>nam</b> afscheid.";
        String whole = title + "\n" + text;

        List<EntityMention> people = people(tag(title, text));

        assertThat(people).hasSize(2);
        assertThat(people).allSatisfy(person -> assertThat(whole.substring(person.begin(), person.end()))
                .isEqualTo("Petra Koelman"));
    }

    private static List<EntityMention> people(Tagging tagging) {
        return tagging.entities().stream()
                .filter(mention -> mention.type() == EntityType.PERSON)
                .toList();
    }

    private static Tagging tag(String title, String text) {
        return TAGGER.tag(Optional.empty(), title, text, DefaultTaxonomy.load());
    }
}
