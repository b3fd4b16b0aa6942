package nl.weerklank.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Template;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReasonSentencesTest {

    private static final Set<String> PLACES =
            Set.of("themes", "evidence", "words", "unit", "colleague", "goal", "date", "count", "share");

    @ParameterizedTest
    @DisplayName("G01 every reason has a whole sentence in Dutch and in English, also with nothing to fill in")
    @EnumSource(ReasonCode.class)
    void a_reason_is_a_whole_sentence(ReasonCode reason) {
        for (Language language : Language.values()) {
            ReasonSentences sentences = ReasonSentences.of(language);

            assertThat(sentences.because(reason)).matches("\\p{Lu}.{8,160}[.]").doesNotContain("{", "}");
            assertThat(sentences.withheld(reason)).matches("\\p{Lu}.{8,160}[.]").doesNotContain("{", "}");
        }
    }

    @ParameterizedTest
    @DisplayName("G02 about an employee every reason speaks in the third person, whatever is filled in")
    @EnumSource(ReasonCode.class)
    void a_reason_about_somebody_addresses_nobody(ReasonCode reason) {
        Map<String, String> values = PLACES.stream().collect(Collectors.toMap(place -> place, place -> "X"));
        for (Language language : Language.values()) {
            ReasonSentences sentences = ReasonSentences.of(language, false);

            assertThat(Stream.of(
                            sentences.because(reason),
                            sentences.withheld(reason),
                            sentences.because(reason, values),
                            sentences.withheld(reason, values)))
                    .allSatisfy(text -> assertThat(text)
                            .matches("\\p{Lu}.{8,170}[.]")
                            .doesNotContainPattern("(?i)\\b(je|jij|jou|jouw|you|your|yourself)\\b"));
        }
    }

    @Test
    @DisplayName("R03 a reason names the part of the profile and the words of the item")
    void a_reason_names_what_matched() {
        Map<String, String> values = Map.of("themes", "duurzaamheid", "evidence", "warmtepompen en CO₂");

        assertThat(ReasonSentences.of(Language.NL).because(ReasonCode.THEME_MATCH, values))
                .isEqualTo("Past bij je interesse in duurzaamheid: het gaat over warmtepompen en CO₂.");
        assertThat(ReasonSentences.of(Language.EN).withheld(ReasonCode.EXPIRED, Map.of("date", "3 March 2026")))
                .isEqualTo("This piece expired on 3 March 2026.");
    }

    @Test
    void when_one_place_stays_empty_the_plain_sentence_is_used() {
        assertThat(ReasonSentences.of(Language.NL)
                        .because(ReasonCode.THEME_MATCH, Map.of("themes", "zorg", "evidence", " ")))
                .isEqualTo("Past bij de interesses die je hebt gekozen.");
    }

    @Test
    void what_is_filled_in_stays_as_it_is() {
        String hostile = "{goal} $1 \\ %s <b>";

        assertThat(ReasonSentences.of(Language.EN).because(ReasonCode.GOAL, Map.of("goal", hostile)))
                .isEqualTo("Helps with the goal you chose: " + hostile + ".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"reasons", "others"})
    void both_languages_have_the_same_sentences_with_the_same_places(String bundle) {
        Map<String, Template> dutch =
                Bundle.of(ReasonSentences.class, bundle, Language.NL).all();
        Map<String, Template> english =
                Bundle.of(ReasonSentences.class, bundle, Language.EN).all();

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
        dutch.forEach((key, template) -> {
            assertThat(english.get(key).places()).as(key).containsExactlyInAnyOrderElementsOf(template.places());
            assertThat(PLACES).as(key).containsAll(template.places());
            if (!template.places().isEmpty()) {
                assertThat(dutch).containsKey(key + ".plain");
            }
        });
        assertThat(dutch.keySet()).allSatisfy(key -> assertThat(codes()).contains(key.replaceAll("[.].*", "")));
    }

    private static Set<String> codes() {
        return new TreeSet<>(Arrays.stream(ReasonCode.values()).map(Enum::name).toList());
    }
}
