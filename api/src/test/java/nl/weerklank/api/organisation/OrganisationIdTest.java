package nl.weerklank.api.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An organisation")
class OrganisationIdTest {

    @ParameterizedTest(name = "is not called ''{0}''")
    @ValueSource(strings = {"", " ", "a b", "../up", "a/b", "één"})
    void refused(String code) {
        assertThatThrownBy(() -> new OrganisationId(1, code))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected 1 to 200 of");
    }

    @Test
    @DisplayName("has a code that fits in tokens and folder names")
    void accepted() {
        assertThat(new OrganisationId(1, "zorg-west.nl").code()).isEqualTo("zorg-west.nl");
    }
}
