package nl.weerklank.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Effect.PromptChampion.Prompt;
import nl.weerklank.rules.vocabulary.Bundle;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HowToTest {

    @ParameterizedTest
    @DisplayName("R49 every invitation has a dated how-to of a few sentences in Dutch and in English")
    @EnumSource(Prompt.class)
    void every_invitation_has_a_how_to(Prompt prompt) {
        HowTo dutch = HowTo.of(prompt, Language.NL);
        HowTo english = HowTo.of(prompt, Language.EN);

        assertThat(Stream.of(dutch.text(), english.text()))
                .allSatisfy(text -> assertThat(text).matches("\\p{Lu}.{60,300}[.?]"))
                .doesNotHaveDuplicates();
        assertThat(Stream.of(dutch.updatedOn(), english.updatedOn()))
                .allSatisfy(day -> assertThat(day).isAfter(LocalDate.of(2026, 1, 1)));
    }

    @Test
    @DisplayName("R49 a how-to that nobody looked over for 180 days still holds, and a day later it is old")
    void a_how_to_grows_old() {
        HowTo howTo = new HowTo(LocalDate.of(2026, 1, 1), "Begin klein.");

        assertThat(howTo.isOldOn(LocalDate.of(2026, 1, 1).plusDays(180))).isFalse();
        assertThat(howTo.isOldOn(LocalDate.of(2026, 1, 1).plusDays(181))).isTrue();
    }

    @Test
    void no_how_to_is_left_of_an_invitation_that_is_gone() {
        Set<String> invitations = Arrays.stream(Prompt.values())
                .flatMap(prompt -> Stream.of(prompt.name(), prompt + ".updatedOn"))
                .collect(Collectors.toSet());

        assertThat(Bundle.of(HowTo.class, "howto", Language.NL).all().keySet()).isEqualTo(invitations);
        assertThat(Bundle.of(HowTo.class, "howto", Language.EN).all().keySet()).isEqualTo(invitations);
    }
}
