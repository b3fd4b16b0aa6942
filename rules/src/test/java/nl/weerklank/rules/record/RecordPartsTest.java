package nl.weerklank.rules.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.testing.RandomRecords;
import nl.weerklank.rules.vocabulary.FactSource;
import nl.weerklank.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A record in two parts:")
class RecordPartsTest {

    private static final int SEED = 20261122;
    private static final int RECORDS = 500;

    private final ObjectMapper json = new ObjectMapper();

    @Test
    @DisplayName("G03 joined, they are the same bytes again")
    void joins() {
        RandomRecords records = new RandomRecords(SEED);

        for (int i = 0; i < RECORDS; i++) {
            byte[] canonical = RecordCodec.encode(records.next());
            RecordParts.Parts parts = RecordParts.cut(canonical);

            assertThat(RecordParts.join(parts.rest(), parts.behaviour()))
                    .as("record %d of seed %d", i, SEED)
                    .isEqualTo(canonical);
        }
    }

    @Test
    @DisplayName("G05 the rest is JSON that says nothing of what the person did")
    void restIsSilent() throws IOException {
        RandomRecords records = new RandomRecords(SEED);
        Set<String> cut = new HashSet<>();
        RecordParts.BEHAVIOUR.forEach(fact -> cut.add(fact.id()));

        for (int i = 0; i < RECORDS; i++) {
            JsonNode rest = json.readTree(
                    RecordParts.cut(RecordCodec.encode(records.next())).rest());

            assertThat(rest.at("/grounds").has("history")).isFalse();
            assertThat(rest.has("nextNudgeNotBefore")).isFalse();
            assertThat(names(rest.get("sharedFacts"))).doesNotContainAnyElementsOf(cut);
            rest.get("candidates").forEach(candidate -> assertThat(names(candidate.get("facts")))
                    .doesNotContainAnyElementsOf(cut));
            rest.get("suggestions").forEach(suggestion -> assertThat(suggestion.has("notPushed"))
                    .isFalse());
            assertThat(rest.get("verdicts").toString()).doesNotContain("SUPPRESS_NUDGE", "DEFER_UNTIL");
        }
    }

    @Test
    @DisplayName("the rest keeps everything else")
    void restKeeps() throws IOException {
        for (int i = 1; i <= 6; i++) {
            byte[] golden = Files.readString(Path.of("src/test/resources/decision-1/record-%d.json".formatted(i)))
                    .strip()
                    .getBytes(UTF_8);
            JsonNode whole = json.readTree(golden);

            JsonNode rest = json.readTree(RecordParts.cut(golden).rest());

            assertThat(rest.at("/grounds/profile")).isEqualTo(whole.at("/grounds/profile"));
            assertThat(rest.get("versions")).isEqualTo(whole.get("versions"));
            assertThat(rest.get("candidates").size())
                    .isEqualTo(whole.get("candidates").size());
            assertThat(rest.get("verdicts").size())
                    .isEqualTo(whole.get("verdicts").size());
        }
    }

    @Test
    @DisplayName(
            "G05 behaviour is every fact that comes from what was before, from kindred readers, or counts minutes spent")
    void everyFactFromHistory() {
        Set<Fact> expected = EnumSet.of(Fact.EMPLOYEE_MINUTES_LEFT, Fact.MATCH_KINDRED);
        Vocabulary.current().facts().stream()
                .filter(entry -> entry.source() == FactSource.HISTORY)
                .forEach(entry -> expected.add(Fact.ofId(entry.id()).orElseThrow()));

        assertThat(RecordParts.BEHAVIOUR).isEqualTo(expected);
    }

    @Test
    @DisplayName("parts of different records are refused")
    void othersParts() {
        byte[] behaviour = RecordParts.cut(RecordCodec.encode(new RandomRecords(SEED).next()))
                .behaviour();

        assertThatThrownBy(() -> RecordParts.join("{}".getBytes(UTF_8), behaviour))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two parts of one record");
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new HashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
