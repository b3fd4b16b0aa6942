package nl.weerklank.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.offer.Kind;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.FactType;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.EffectWord;
import nl.weerklank.rules.language.Operator;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    private static final Vocabulary VOCABULARY = Vocabulary.current();

    @Test
    @DisplayName("R26 every fact, code, operator and effect has a phrase in Dutch and in English")
    void every_word_has_both_languages() {
        assertThat(VOCABULARY.facts())
                .extracting(Vocabulary.FactEntry::id)
                .containsExactlyElementsOf(
                        Arrays.stream(Fact.values()).map(Fact::id).toList());
        assertThat(VOCABULARY.operators()).hasSameSizeAs(Operator.values());
        assertThat(VOCABULARY.effects()).hasSameSizeAs(EffectWord.values());
        VOCABULARY.facts().forEach(fact -> {
            bothLanguages(fact.id(), fact.phrase());
            bothLanguages(fact.id(), fact.sourcePhrase());
            bothLanguages(fact.id(), fact.purposePhrase());
            bothLanguages(fact.id(), fact.changerPhrase());
            fact.codes().forEach(code -> bothLanguages(fact.id() + code.id(), code.phrase()));
        });
        VOCABULARY.operators().forEach(operator -> bothLanguages(operator.id(), operator.phrase()));
        VOCABULARY.effects().forEach(effect -> {
            bothLanguages(effect.id(), effect.phrase());
            effect.forms().forEach(form -> {
                bothLanguages(form.id(), form.phrase());
                form.fields().forEach(field -> bothLanguages(field.id(), field.phrase()));
            });
        });
    }

    private static void bothLanguages(String word, Bilingual phrase) {
        assertThat(phrase.nl()).as(word).isNotBlank();
        assertThat(phrase.en()).as(word).isNotBlank();
    }

    @Test
    void every_flag_has_a_clause_for_yes_and_for_no_and_every_kind_its_use() {
        for (Language language : List.of(Language.NL, Language.EN)) {
            Phrases phrases = Phrases.of(language);
            Arrays.stream(Fact.values())
                    .filter(fact -> fact.type() == FactType.FLAG)
                    .forEach(flag ->
                            assertThat(phrases.flag(flag, true)).isNotBlank().isNotEqualTo(phrases.flag(flag, false)));
            Arrays.stream(Kind.values())
                    .forEach(kind -> assertThat(phrases.kind(kind)).isNotBlank());
        }
    }

    @Test
    void every_count_names_each_one_that_it_counts() {
        for (Language language : List.of(Language.NL, Language.EN)) {
            Arrays.stream(Fact.values())
                    .filter(fact -> fact.unit() == Fact.Unit.COUNT)
                    .forEach(count -> assertThat(Phrases.of(language).each(count))
                            .as(count.id())
                            .isPresent());
        }
    }

    @Test
    void both_languages_have_the_same_words() {
        Map<String, Template> dutch =
                Bundle.of(Phrases.class, "vocabulary", Language.NL).all();
        Map<String, Template> english =
                Bundle.of(Phrases.class, "vocabulary", Language.EN).all();

        assertThat(dutch.keySet()).isEqualTo(english.keySet());
    }

    @Test
    @DisplayName("G15 absence is there only to keep silent")
    void absence_is_there_only_to_keep_silent() {
        assertThat(FactPurpose.of(Fact.EMPLOYEE_AWAY)).isEqualTo(FactPurpose.RESTRAINT);
    }

    @Test
    void a_rule_on_a_fact_that_nothing_fills_yet_is_switched_off() {
        List<String> unavailable = VOCABULARY.facts().stream()
                .filter(fact -> !fact.available())
                .map(Vocabulary.FactEntry::id)
                .toList();

        assertThat(StandardPolicy.rules().stream()
                        .filter(rule -> rule.enabled()
                                && rule.when()
                                        .leaves()
                                        .anyMatch(leaf ->
                                                unavailable.contains(leaf.fact().id()))))
                .isEmpty();
    }

    @Test
    void the_vocabulary_can_be_sent_as_json() {
        JsonNode json = new ObjectMapper().valueToTree(VOCABULARY);

        assertThat(json.fieldNames()).toIterable().containsExactly("facts", "operators", "effects");
        JsonNode age = json.get("facts").get(Fact.CONTENT_AGE_HOURS.ordinal());
        assertThat(age.get("id").asText()).isEqualTo("content.ageHours");
        assertThat(age.get("unit").asText()).isEqualTo("HOURS");
        assertThat(age.get("phrase").get("nl").asText()).isEqualTo("de leeftijd van het stuk");
        assertThat(age.get("operators").get(0).asText()).isEqualTo("equals");
    }

    @Test
    @DisplayName("G02 R42 what a person can change is what they say of themselves, never what others did")
    void whoCanChange() {
        for (Fact fact : Fact.values()) {
            FactSource source = FactSource.of(fact);
            if (FactChanger.of(fact) == FactChanger.PERSON) {
                assertThat(source).as(fact.id()).isIn(FactSource.PERSON, FactSource.MATCH);
            }
            if (source == FactSource.COLLEAGUES) {
                assertThat(FactChanger.of(fact)).as(fact.id()).isEqualTo(FactChanger.NOBODY);
            }
        }
    }
}
