package nl.weerklank.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Rules of older days. The kept file is never changed: what was once published stays readable, with its hash. */
class UpgradeTest {

    private static final String HASH_OF_ITS_DAY = "1080f761f6b721c4b023edf5ce41afa3b69e074d34953e2f5bb6c9ce1d2dab1f";

    private static final JsonNode OF_ITS_DAY = kept("rule-1.json");

    @Test
    @DisplayName("G03 a rule of the first schema is read today, with the hash it had then")
    void the_first_schema_stays_readable() {
        Rule rule = RuleReader.read(OF_ITS_DAY);

        assertThat(RuleWriter.hash(rule)).isEqualTo(HASH_OF_ITS_DAY);
    }

    @Test
    void a_document_of_an_older_schema_is_brought_to_the_newest_step_by_step() {
        Upgrade upgrade =
                new Upgrade(Map.of("rule/-1", UpgradeTest::areaInCapitals, "rule/0", UpgradeTest::titleInBoth));
        ObjectNode old = OF_ITS_DAY.deepCopy();
        old.put("schema", "rule/-1").put("area", "cadence").put("title", "Rust");

        JsonNode newest = upgrade.newest(old);

        assertThat(RuleReader.read(newest).title()).isEqualTo(new Bilingual("Rust", "Rust"));
        assertThat(old.get("schema").textValue()).isEqualTo("rule/-1");
    }

    @Test
    void a_step_that_leads_nowhere_does_not_turn_for_ever() {
        Upgrade upgrade = new Upgrade(Map.of("rule/0", document -> document));
        ObjectNode old = OF_ITS_DAY.deepCopy();
        old.put("schema", "rule/0");

        assertThat(upgrade.newest(old)).isEqualTo(old);
    }

    @Test
    void a_schema_that_is_not_known_is_refused_with_those_that_are() {
        ObjectNode newer = OF_ITS_DAY.deepCopy();
        newer.put("schema", "rule/9");

        RuleRefusedException refusal = catchThrowableOfType(RuleRefusedException.class, () -> RuleReader.read(newer));

        assertThat(refusal.issues()).singleElement().satisfies(issue -> {
            assertThat(issue.path()).isEqualTo("/schema");
            assertThat(issue.value()).isEqualTo("rule/9");
            assertThat(issue.allowed()).containsExactly("rule/1");
            assertThat(issue.message().nl())
                    .isEqualTo(
                            "Regels met dit schema kunnen hier niet gelezen worden; gebruik rule/1, of werk Weerklank"
                                    + " eerst bij.");
        });
    }

    private static ObjectNode areaInCapitals(ObjectNode document) {
        return document.put("area", "CADENCE").put("schema", "rule/0");
    }

    private static ObjectNode titleInBoth(ObjectNode document) {
        String title = document.get("title").textValue();
        document.putObject("title").put("nl", title).put("en", title);
        return document.put("schema", "rule/1");
    }

    private static JsonNode kept(String file) {
        try {
            return new ObjectMapper().readTree(Objects.requireNonNull(UpgradeTest.class.getResourceAsStream(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
