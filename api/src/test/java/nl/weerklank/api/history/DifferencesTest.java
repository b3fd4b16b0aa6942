package nl.weerklank.api.history;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.Language;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The difference between two states")
class DifferencesTest {

    @Test
    @DisplayName(
            "is nothing when they say the same, also when one of them leaves a field out that is empty in the other")
    void nothing() {
        assertThat(between("{\"url\": null, \"title\": \"Een\"}", "{\"title\": \"Een\"}"))
                .isEmpty();
    }

    @Test
    @DisplayName("names a field with what it was and what it is; what was not there is empty")
    void fields() {
        assertThat(between(
                        "{\"title\": \"Een\", \"evergreen\": false}",
                        "{\"title\": \"Twee\", \"evergreen\": false, \"caps\": {\"day\": 2}}"))
                .containsExactly(
                        new FieldChange("caps.day", null, List.of(), List.of("2")),
                        new FieldChange("title", null, List.of("Een"), List.of("Twee")));
    }

    @Test
    @DisplayName("of a list is what went and what came, or the whole list when only its order changed")
    void lists() {
        assertThat(between("{\"terms\": [\"a\", \"b\"]}", "{\"terms\": [\"b\", \"c\"]}"))
                .containsExactly(new FieldChange("terms", null, List.of("a"), List.of("c")));
        assertThat(between("{\"terms\": [\"a\", \"b\"]}", "{\"terms\": [\"b\", \"a\"]}"))
                .containsExactly(new FieldChange("terms", null, List.of("a", "b"), List.of("b", "a")));
    }

    @Test
    @DisplayName("of themes is told by theme, under the name that the reader knows; a new theme by its name alone")
    void themes() {
        String before =
                "{\"themes\": [{\"code\": \"care\", \"names\": {\"nl\": \"Zorg\", \"en\": \"Care\"}, \"threshold\": 400}]}";
        String after =
                "{\"themes\": [{\"code\": \"care\", \"names\": {\"nl\": \"Zorg\", \"en\": \"Care\"}, \"threshold\": 500,"
                        + " \"seeds\": {\"nl\": [{\"phrase\": \"wijkteam\", \"weight\": 800}]}},"
                        + " {\"code\": \"energy\", \"names\": {\"nl\": \"Energie\"}, \"threshold\": 400}]}";

        assertThat(between(before, after))
                .containsExactly(
                        new FieldChange("seeds.nl", "Care", List.of(), List.of("wijkteam · 800")),
                        new FieldChange("threshold", "Care", List.of("400"), List.of("500")),
                        new FieldChange("theme", null, List.of(), List.of("Energie")));
        assertThat(between(after, before)).contains(new FieldChange("theme", null, List.of("Energie"), List.of()));
    }

    @Test
    @DisplayName("of people is only that they changed")
    void people() {
        assertThat(between("{\"author\": {\"employeeId\": \"e-4\"}}", "{\"author\": {\"employeeId\": \"e-7\"}}"))
                .containsExactly(new FieldChange("author", null, List.of(), List.of()));
    }

    @Test
    @DisplayName("of a long text is the part that changed, with a little around it")
    void longText() {
        String start = "woord ".repeat(500);
        String end = " slot".repeat(500);

        FieldChange change = between(
                        "{\"text\": \"" + start + "oud" + end + "\"}", "{\"text\": \"" + start + "nieuw" + end + "\"}")
                .getFirst();

        assertThat(change.before().getFirst())
                .startsWith("…")
                .contains("oud")
                .endsWith("…")
                .hasSizeLessThan(100);
        assertThat(change.after().getFirst()).contains("nieuw").hasSizeLessThan(100);
    }

    @Test
    @DisplayName("of a long text that changed all over is where it begins to differ, and cuts no character in two")
    void allOver() {
        String before = "{\"text\": \"" + "😀".repeat(1_000) + "\"}";
        String after = "{\"text\": \"a" + "😁".repeat(1_000) + "\"}";

        FieldChange change = between(before, after).getFirst();

        assertThat(change.before().getFirst()).startsWith("😀").endsWith("😀…").hasSizeLessThan(Excerpt.LONG + 2);
        assertThat(change.after().getFirst()).startsWith("a😁").endsWith("😁…");
    }

    private static List<FieldChange> between(String before, String after) {
        ObjectMapper json = new ObjectMapper();
        try {
            return new Differences(Set.of("author"), Language.EN).between(json.readTree(before), json.readTree(after));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
