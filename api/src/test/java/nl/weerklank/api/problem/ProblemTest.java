package nl.weerklank.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import nl.weerklank.engine.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A problem")
class ProblemTest {

    private static final Sentence NUMBER = Sentence.of("een getal van 1 tot en met 50", "a number from 1 to 50");

    @Test
    @DisplayName("names the field, the value, what was expected and the remedy, in Dutch")
    void readsWellInDutch() throws Exception {
        Problem problem = BadInput.expected("limit", 0, NUMBER).problem();

        String json = new ObjectMapper().writeValueAsString(problem.in(Language.NL));

        assertThat(json)
                .isEqualTo(
                        "{\"type\":\"https://weerklank.nl/problems/bad-input\",\"title\":\"Deze waarde kan hier niet\","
                                + "\"status\":400,\"code\":\"BAD_INPUT\",\"detail\":\"limit is 0, verwacht: een getal van 1 tot en met 50.\","
                                + "\"field\":\"limit\",\"value\":\"0\",\"remedy\":\"Geef voor limit op: een getal van 1 tot en met 50.\"}");
    }

    @Test
    @DisplayName("reads the same in English")
    void readsWellInEnglish() {
        ProblemBody body = BadInput.expected("limit", 0, NUMBER).problem().in(Language.EN);

        assertThat(body.detail()).isEqualTo("limit is 0, expected a number from 1 to 50.");
        assertThat(body.remedy()).isEqualTo("Send for limit: a number from 1 to 50.");
    }

    @Test
    @DisplayName("cuts a long value, and never through a character")
    void cutsALongValue() {
        Problem problem = NotFound.of(Sentence.same("item"), "x".repeat(99) + "😀".repeat(50))
                .problem();

        assertThat(problem.value()).isEqualTo("x".repeat(99) + "…");
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "newPassword", "client_secret", "people[3].Password", "access_token"})
    @DisplayName("never repeats a secret")
    void neverRepeatsASecret(String field) {
        Problem problem = new Problem(ProblemType.BAD_INPUT, Sentence.same("no"), field, "hunter2", List.of(), null);

        assertThat(problem.value()).isNull();
    }

    @Test
    @DisplayName("fills a list of constants from the type itself")
    void listsConstants() {
        assertThatThrownBy(() -> BadInput.constant(Language.class, "language", "FR"))
                .isInstanceOfSatisfying(
                        BadInput.class,
                        refused -> assertThat(refused.problem().allowed()).containsExactly("NL", "EN", "UND"));
    }

    @Test
    @DisplayName("has a type that is words and hyphens, and a status of a failure")
    void refusesAnUnstableType() {
        assertThatThrownBy(() -> ProblemType.of("Bad Input", 400, "x", "x")).hasMessageContaining("\"Bad Input\"");
        assertThatThrownBy(() -> ProblemType.of("fine", 200, "x", "x")).hasMessageContaining("is 200");
    }
}
