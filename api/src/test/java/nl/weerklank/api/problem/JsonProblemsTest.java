package nl.weerklank.api.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("JSON that cannot be read")
class JsonProblemsTest {

    enum Who {
        NONE,
        FEW
    }

    record Follower(String theme, Who who) {}

    record Profile(
            String name,
            Boolean optIn,
            Integer minutes,
            int limit,
            Instant at,
            List<Follower> audience,
            Follower best) {}

    private final ObjectMapper mapper = strict();

    @ParameterizedTest(name = "{0} is {1} about {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", textBlock = """
            {"name": "x"                                       | malformed-json    | -
            not json                                           | malformed-json    | -
            {"name": "x", "name": "y"}                         | malformed-json    | -
            {"limit": 1} {"limit": 2}                          | wrong-type        | body
            ["limit"]                                          | wrong-type        | body
            {"limit": 1, "nmae": "x"}                          | unknown-field     | nmae
            {"audience": [{"theme": "a"}, {"them": "b"}]}      | unknown-field     | audience[1].them
            {"audience": [{"theme": "a", "who": "EVERYBODY"}]} | unknown-value     | audience[0].who
            {"audience": [{"theme": "a", "who": 1}]}           | wrong-type        | audience[0].who
            {"audience": "all"}                                | wrong-type        | audience
            {"best": []}                                       | wrong-type        | best
            {"name": 7}                                        | wrong-type        | name
            {"name": ["x"]}                                    | wrong-type        | name
            {"minutes": "7"}                                   | wrong-type        | minutes
            {"minutes": 7.5}                                   | wrong-type        | minutes
            {"minutes": 99999999999}                           | malformed-json    | -
            {"limit": null}                                    | wrong-type        | limit
            {"optIn": "yes"}                                   | wrong-type        | optIn
            {"optIn": 1}                                       | wrong-type        | optIn
            {"at": "yesterday"}                                | wrong-type        | at
            {"name": "a\\u0000b"}                              | control-character | name
            {"best": {"theme": "a\\u001bb"}}                   | control-character | best.theme
            {"name": "\\ud83d"}                                | control-character | name
            """)
    void isToldByFieldAndKind(String json, String slug, String field) {
        Problem problem = problemIn(json);

        assertThat(problem.type().slug()).isEqualTo(slug);
        assertThat(problem.field()).isEqualTo(field);
        assertThat(problem.remedy()).isNotNull();
    }

    @Test
    @DisplayName("lists the values that would have done")
    void listsTheValuesThatWouldHaveDone() {
        Problem problem = problemIn("{\"best\": {\"who\": \"EVERYBODY\"}}");

        assertThat(problem.value()).isEqualTo("EVERYBODY");
        assertThat(problem.allowed()).containsExactly("NONE", "FEW");
        assertThat(problem.detail().en()).isEqualTo("best.who is \"EVERYBODY\", which does not exist.");
        assertThat(problem.detail().nl()).isEqualTo("best.who is \"EVERYBODY\", en dat bestaat niet.");
    }

    @Test
    @DisplayName("lists the fields there are when one is unknown")
    void listsTheFieldsThereAre() {
        Problem problem = problemIn("{\"best\": {\"whom\": \"FEW\"}}");

        assertThat(problem.allowed()).containsExactly("theme", "who");
    }

    @Test
    @DisplayName("says where the JSON breaks, and quotes none of it")
    void saysWhereTheJsonBreaks() {
        Problem problem = problemIn("{\"name\":\n  oops}");

        assertThat(problem.detail().en()).isEqualTo("The JSON cannot be read. It goes wrong on line 2, column 3.");
        assertThat(problem.value()).isNull();
    }

    @Test
    @DisplayName("keeps new lines, tabs and emoji")
    void keepsWhatIsFine() throws JsonProcessingException {
        Profile profile = mapper.readValue("{\"limit\": 1, \"name\": \"a\\n\\t\\r\\ud83d\\ude00é\"}", Profile.class);

        assertThat(profile.name()).isEqualTo("a\n\t\r😀é");
    }

    private Problem problemIn(String json) {
        JsonProcessingException failure =
                catchThrowableOfType(JsonProcessingException.class, () -> mapper.readValue(json, Profile.class));
        assertThat(failure).as("reading %s", json).isNotNull();
        return JsonProblems.of(failure);
    }

    private static ObjectMapper strict() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        new StrictJson().customize(mapper);
        return mapper;
    }
}
