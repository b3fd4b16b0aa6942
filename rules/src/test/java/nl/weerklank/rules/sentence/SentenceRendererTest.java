package nl.weerklank.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.weerklank.engine.Language;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.language.Amount;
import nl.weerklank.rules.language.Consequence;
import nl.weerklank.rules.language.Parameter;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;
import nl.weerklank.rules.vocabulary.Bundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SentenceRendererTest {

    private static final SentenceRenderer SENTENCES = StandardPolicy.sentences();

    @Test
    @DisplayName("G01 every shipped rule reads as its sentence in the golden file, in Dutch and in English")
    void the_golden_file_of_all_sentences() throws IOException {
        String actual =
                StandardPolicy.rules().stream().map(SentenceRendererTest::page).collect(Collectors.joining("\n"));

        Path written = Path.of("target", "sentences.md");
        Files.writeString(written, actual);
        String golden = new String(
                Objects.requireNonNull(getClass().getResourceAsStream("sentences.md"))
                        .readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(actual).as("the new text is in %s", written).isEqualTo(golden);
    }

    private static String page(Rule rule) {
        return Stream.of(
                        Stream.of("## " + rule.id()),
                        Stream.of("- nl **%s** %s".formatted(rule.title().nl(), SENTENCES.sentence(rule, Language.NL))),
                        SENTENCES.remarks(rule, Language.NL).stream().map(remark -> "  - " + remark),
                        Stream.of("- en **%s** %s".formatted(rule.title().en(), SENTENCES.sentence(rule, Language.EN))),
                        SENTENCES.remarks(rule, Language.EN).stream().map(remark -> "  - " + remark))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void every_shipped_rule_has_a_sentence_of_its_own_that_names_all_its_parameters_in_both_languages() {
        for (Language language : List.of(Language.NL, Language.EN)) {
            Bundle own = Bundle.of(SentenceRenderer.class, "rules", language);

            assertThat(own.all().keySet())
                    .isEqualTo(StandardPolicy.rules().stream()
                            .map(rule -> rule.id().value())
                            .collect(Collectors.toSet()));
            StandardPolicy.rules()
                    .forEach(rule -> assertThat(own.get(rule.id().value()).places())
                            .as("%s %s", language, rule.id())
                            .isEqualTo(rule.params().keySet()));
        }
    }

    @Test
    void a_sentence_that_says_gains_or_loses_stays_true_within_the_bounds_of_its_parameters() {
        for (Rule rule : StandardPolicy.rules()) {
            for (Consequence consequence : rule.then()) {
                Amount amount =
                        switch (consequence) {
                            case Consequence.Says says -> new Amount.Fixed(0);
                            case Consequence.Adjust adjust -> adjust.amount();
                            case Consequence.AdjustPer adjust -> adjust.each();
                            case Consequence.Balance balance -> balance.points();
                        };
                if (amount instanceof Amount.Param param) {
                    Parameter bounds = Objects.requireNonNull(rule.params().get(param.name()));
                    assertThat(bounds.min() >= 0 || bounds.max() <= 0)
                            .as("%s %s", rule.id(), param)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void a_changed_parameter_is_read_aloud_with_its_unit() {
        Rule rule = changed("cadence.too-much", "\"value\":336", "\"value\":1008");

        assertThat(SENTENCES.sentence(rule, Language.NL))
                .isEqualTo("Zeg je dat het te veel is, dan laten we je 42 dagen met rust.");
        assertThat(SENTENCES.sentence(rule, Language.EN))
                .isEqualTo("If you say it is too much, we leave you in peace for 42 days.");
    }

    @Test
    void a_share_of_the_last_ten_is_a_number_of_them_and_other_shares_are_what_people_call_them() {
        Rule mix = changed("relevance.external-mix", "\"max\":800", "\"max\":800");
        Rule odd = changed("relevance.external-mix", "\"value\":400", "\"value\":350");
        Rule third = changed("authenticity.employer-motive", "\"max\":500", "\"max\":500");

        assertThat(SENTENCES.sentence(mix, Language.NL))
                .startsWith("Zijn van je laatste stukken minder dan 4 van de 10 van buiten, dan");
        assertThat(SENTENCES.sentence(odd, Language.NL)).contains("minder dan 35% van buiten");
        assertThat(SENTENCES.sentence(third, Language.NL)).contains("meer dan een derde van wat je in 30 dagen zag");
    }

    @Test
    void one_point_is_one() {
        Rule rule = changed("authenticity.some-jargon", "\"value\":-25", "\"value\":-1", "atLeast", "moreThan");

        assertThat(SENTENCES.sentence(rule, Language.NL)).endsWith(", dan gaat er 1 punt af.");
    }

    @Test
    @DisplayName("G01 the wording of a version never changes: with other words comes another version")
    void the_words_of_this_version_are_kept() throws IOException {
        String written = kept("rules.json").map(SentenceRendererTest::page).collect(Collectors.joining("\n"));
        Path newest = Path.of("target", "sentences-%d.md".formatted(SentenceRenderer.VERSION));
        Files.writeString(newest, written);

        String kept = text("kept/sentences-%d.md".formatted(SentenceRenderer.VERSION));

        assertThat(written)
                .as("raise SentenceRenderer.VERSION and keep %s beside the older ones", newest)
                .isEqualTo(kept);
    }

    private static Stream<Rule> kept(String file) throws IOException {
        JsonNode rules = new ObjectMapper().readTree(text("kept/" + file));
        return StreamSupport.stream(rules.spliterator(), false).map(RuleReader::read);
    }

    private static String text(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(
                SentenceRendererTest.class.getResourceAsStream(resource), resource + " is not kept")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_rule_with_another_condition_loses_the_sentence_that_no_longer_fits() {
        Rule rule = changed("cadence.too-much", "lessThan", "atLeast");

        assertThat(SENTENCES.sentence(rule, Language.NL))
                .isEqualTo(
                        "Als de tijd sinds je zei dat het te veel was minstens 14 dagen is, dan sturen we het stuk niet.");
        assertThat(SENTENCES.sentence(rule, Language.EN))
                .isEqualTo(
                        "If the time since you said it was too much is at least 14 days, then we do not send the piece.");
    }

    @Test
    void a_rule_of_ones_own_reads_as_a_sentence_of_whole_clauses() {
        Rule rule = RuleReader.read("""
                {"id": "relevance.own", "area": "RELEVANCE", "schema": "rule/1", "title": {"nl": "Eigen", "en": "Own"},
                 "scope": {"channels": ["EMAIL", "CHAT"]},
                 "when": {"all": [
                    {"fact": "content.class", "op": "oneOf", "value": ["STORY", "NEWS"]},
                    {"any": [{"fact": "employee.expertise", "op": "overlaps", "value": ["healthcare", "technology"]},
                             {"fact": "mix.externalShare", "op": "between", "value": [100, 333]}]},
                    {"none": [{"fact": "content.evergreen", "op": "equals", "value": true},
                              {"fact": "champion.leader", "op": "isKnown", "value": false}]}]},
                 "then": [{"effect": "ADJUST", "reason": "VARIETY", "per": "mix.shown", "each": -1, "max": 50},
                          {"effect": "SUPPRESS_NUDGE", "reason": "VARIETY", "kinds": ["WRITE", "SHARE"]}],
                 "onUnknown": "REVIEW", "valid": {"from": "2026-12-01", "until": "2027-03-01"}, "owner": "COMMS",
                 "enabled": false}""");

        assertThat(SENTENCES.sentence(rule, Language.NL))
                .isEqualTo("Als de soort van het stuk ‘nieuws’ of ‘verhaal’ is,"
                        + " en minstens een van ‘healthcare’ of ‘technology’ bij je expertises hoort of het aandeel van"
                        + " buiten in je laatste 10 stukken van 10% tot en met 33,3% is,"
                        + " en het niet zo is dat het stuk tijdloos is of onbekend is of je een onderdeel leidt,"
                        + " dan gaat er 1 punt af voor elk stuk dat je in 30 dagen zag, samen hoogstens 50 punten"
                        + " en sturen we het stuk niet om te delen of om over te schrijven.");
        assertThat(SENTENCES.remarks(rule, Language.NL))
                .containsExactly(
                        "De regel staat uit.",
                        "De regel geldt voor e-mail en chat.",
                        "De regel geldt vanaf 1 december 2026.",
                        "De regel geldt tot 1 maart 2027.",
                        "Weten we dat niet, dan kijkt er eerst iemand naar.");
        assertThat(SENTENCES.remarks(rule, Language.EN)).contains("The rule holds from 1 December 2026.");
    }

    @Test
    @DisplayName("R15 any rule at all reads as one whole sentence without a duty, in both languages")
    void any_rule_reads_as_a_whole_sentence() {
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 150; seed++) {
            for (Rule rule : new RandomRules(seed).rules(6)) {
                for (Language language : List.of(Language.NL, Language.EN)) {
                    String sentence = SENTENCES.sentence(rule, language);

                    assertThat(sentence)
                            .startsWith(language == Language.NL ? "Als " : "If ")
                            .endsWith(".");
                    assertThat(sentence).doesNotContain("{", "}", "  ", "null", "fact.", "code.");
                    assertThat(DutyLint.dutyIn(sentence, language)).as(sentence).isEmpty();
                    seen.add(sentence);
                }
            }
        }
        assertThat(seen).hasSizeGreaterThan(1_500);
    }

    private static Rule changed(String id, String... fromTo) {
        Rule rule = StandardPolicy.rules().stream()
                .filter(candidate -> candidate.id().value().equals(id))
                .findFirst()
                .orElseThrow();
        String json = RuleWriter.canonical(rule);
        for (int i = 0; i < fromTo.length; i += 2) {
            assertThat(json).contains(fromTo[i]);
            json = json.replace(fromTo[i], fromTo[i + 1]);
        }
        return RuleReader.read(json);
    }
}
