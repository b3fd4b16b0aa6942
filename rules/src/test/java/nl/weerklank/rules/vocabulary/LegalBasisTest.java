package nl.weerklank.rules.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import nl.weerklank.engine.rule.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("G12 The legal basis of a fact")
class LegalBasisTest {

    @Test
    @DisplayName(
            "is none for what is read in items, and one for whatever tells of taking part, of answers and of leaders")
    void personal() {
        assertThat(Arrays.stream(Fact.values()).filter(fact -> fact.id().startsWith("content.")))
                .isNotEmpty()
                .allMatch(fact -> LegalBasis.of(fact) == LegalBasis.NOT_PERSONAL);
        assertThat(Arrays.stream(Fact.values())
                        .filter(fact -> fact.id().matches("(employee|match|nudge|mix|champion)\\..*")))
                .isNotEmpty()
                .allMatch(fact -> LegalBasis.of(fact).isPersonal());
    }

    @Test
    @DisplayName("is a legal duty for what is kept so that somebody is left alone who asked for it")
    void objection() {
        assertThat(LegalBasis.of(Fact.EMPLOYEE_PAUSED)).isEqualTo(LegalBasis.LEGAL_DUTY);
        assertThat(LegalBasis.of(Fact.EMPLOYEE_GOALS)).isEqualTo(LegalBasis.LEGITIMATE_INTEREST);
    }

    @Test
    @DisplayName("is named in both languages for each of them")
    void named() {
        assertThat(Vocabulary.current().facts()).allSatisfy(fact -> {
            assertThat(fact.legalBasisPhrase().nl()).isNotBlank();
            assertThat(fact.legalBasisPhrase().en()).isNotBlank();
        });
    }
}
