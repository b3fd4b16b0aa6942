package nl.weerklank.api.content;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZoneOffset;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.Themes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R02 An item without a theme waits in quarantine,")
class StandingTest {

    @ParameterizedTest(name = "in {0} because of {1}")
    @CsvSource({"NL, NO_THEME", "EN, NO_THEME", "UND, LANGUAGE_NOT_READ"})
    void reason(Language language, String code) {
        ContentRow row = new ContentRow(
                1,
                JsonNodeFactory.instance.objectNode(),
                Items.item("item").language(language).build(),
                null,
                Items.NOW);

        Standing standing = Standing.of(
                row, Items.NOW, Themes.forEverybody("zorg"), new ReviewBar(45), new Moments(ZoneOffset.UTC));

        assertThat(standing.state()).isEqualTo(ContentState.QUARANTINED);
        assertThat(standing.reason()).isNotNull();
        assertThat(standing.reason().code()).isEqualTo(code);
    }
}
