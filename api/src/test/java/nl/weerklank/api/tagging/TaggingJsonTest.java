package nl.weerklank.api.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.EntityMention.EntityType;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.tag.Tone;
import nl.weerklank.engine.tag.Tone.Formality;
import nl.weerklank.engine.tag.Tone.Graded;
import nl.weerklank.engine.tag.Tone.Sentiment;
import nl.weerklank.engine.tag.Tone.Voice;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;

@DisplayName("A tagging as JSON")
class TaggingJsonTest {

    @ParameterizedTest
    @NullSource
    @EnumSource(Formality.class)
    @DisplayName("is read back the same")
    void thereAndBack(Formality formality) throws IOException {
        Tagging tagging = tagging(formality);

        Tagging read = TaggingJson.read(
                new ObjectMapper().readTree(TaggingJson.write(tagging).toString()));

        assertThat(read).isEqualTo(tagging);
    }

    @Test
    @DisplayName("says when the text was not read to its end, and is read back so")
    void partial() {
        Tagging whole = tagging(Formality.JE);
        Tagging tagging = new Tagging(
                whole.language(),
                whole.themes(),
                whole.tone(),
                whole.entities(),
                true,
                whole.findings(),
                whole.models(),
                true);

        ObjectNode written = TaggingJson.write(tagging);

        assertThat(written.path("partial").booleanValue()).isTrue();
        assertThat(TaggingJson.read(written)).isEqualTo(tagging);
    }

    @Test
    @DisplayName("keeps which employees a name may mean, and can be told without them")
    void employees() {
        Tagging whole = tagging(Formality.JE);
        Tagging named = new Tagging(
                whole.language(),
                whole.themes(),
                whole.tone(),
                List.of(new EntityMention(EntityType.PERSON, "Jan", 10, 13, new TreeSet<>(Set.of("e-7")))),
                true,
                whole.findings(),
                whole.models());

        assertThat(TaggingJson.read(TaggingJson.write(named))).isEqualTo(named);
        assertThat(TaggingJson.withoutEmployees(named)).isEqualTo(TaggingJson.write(whole));
    }

    @Test
    @DisplayName("has the shape that is promised")
    void shape() {
        assertThat(TaggingJson.write(tagging(Formality.JE)).toString())
                .isEqualTo(
                        "{\"language\":\"nl\",\"themes\":[{\"code\":\"sustainability\",\"score\":812,\"evidence\":[\"warmtepomp\"]}],"
                                + "\"tone\":{\"sentiment\":{\"value\":\"positive\",\"score\":640,\"evidence\":[\"mooi\"]},"
                                + "\"voice\":{\"value\":\"promotional\",\"score\":710,\"evidence\":[]},\"formality\":\"je\","
                                + "\"readability\":62,\"jargon\":180,\"jargonWords\":[\"synergie\"]},"
                                + "\"entities\":[{\"type\":\"PERSON\",\"text\":\"Jan\",\"begin\":10,\"end\":13}],"
                                + "\"namesPeople\":true,\"findings\":[{\"kind\":\"PHONE\",\"begin\":20,\"end\":31},"
                                + "{\"kind\":\"EMBARGO\",\"begin\":40,\"end\":60,\"until\":\"2027-03-01\"}],\"models\":[{\"id\":\"m\",\"sha256\":\"00\"}]}");
    }

    @Test
    @DisplayName("of before findings were kept is read as one without findings")
    void older() {
        ObjectNode older = TaggingJson.write(tagging(Formality.JE));
        older.remove("findings");

        assertThat(TaggingJson.read(older).findings()).isEmpty();
    }

    private static Tagging tagging(Formality formality) {
        return new Tagging(
                Language.NL,
                List.of(new ThemeTag(new ThemeCode("sustainability"), 812, List.of("warmtepomp"))),
                new Tone(
                        new Graded<>(Sentiment.POSITIVE, 640, List.of("mooi")),
                        new Graded<>(Voice.PROMOTIONAL, 710, List.of()),
                        formality,
                        62,
                        180,
                        List.of("synergie")),
                List.of(new EntityMention(EntityType.PERSON, "Jan", 10, 13)),
                true,
                List.of(
                        new Finding(Finding.Kind.PHONE, 20, 31, null),
                        new Finding(Finding.Kind.EMBARGO, 40, 60, LocalDate.of(2027, 3, 1))),
                List.of(new ModelRef("m", "00")));
    }
}
