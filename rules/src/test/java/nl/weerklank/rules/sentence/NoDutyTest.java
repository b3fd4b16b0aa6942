package nl.weerklank.rules.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.engine.Language;
import nl.weerklank.rules.counterfactual.ChangeSentences;
import nl.weerklank.rules.standard.StandardPolicy;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Vocabulary;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoDutyTest {

    @Test
    @DisplayName("R15 no sentence in any bundle tells people what they must do, in Dutch or in English")
    void no_bundle_speaks_of_duty() throws IOException, URISyntaxException {
        for (Class<?> room : List.of(ReasonSentences.class, Vocabulary.class, ChangeSentences.class)) {
            List<Path> bundles = bundlesBeside(room);

            assertThat(bundles).hasSizeGreaterThanOrEqualTo(2);
            for (Path file : bundles) {
                String name = file.getFileName().toString().replaceAll("_(nl|en)[.]properties$", "");
                Language language = file.toString().endsWith("_nl.properties") ? Language.NL : Language.EN;
                Bundle.of(room, name, language).all().forEach((key, template) -> assertThat(
                                DutyLint.dutyIn(template.text(), language))
                        .as("%s in %s: %s", key, file.getFileName(), template.text())
                        .isEmpty());
            }
        }
    }

    @Test
    @DisplayName("R15 no title of a shipped rule tells people what they must do")
    void no_title_speaks_of_duty() {
        StandardPolicy.rules().forEach(rule -> {
            assertThat(DutyLint.dutyIn(rule.title().nl(), Language.NL))
                    .as(rule.title().nl())
                    .isEmpty();
            assertThat(DutyLint.dutyIn(rule.title().en(), Language.EN))
                    .as(rule.title().en())
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NL | Je moet dit delen.                 | moet
            NL | Deel nu dit bericht!               | Deel nu
            NL | Delen is verplicht.                | verplicht
            NL | Zorg ervoor dat je reageert.       | Zorg ervoor dat
            NL | Het ontmoeten van collega’s helpt. | -
            NL | Je kunt het delen als je wilt.     | -
            EN | You must share this.               | must
            EN | Share now with your network.       | Share now
            EN | You have to read this.             | have to
            EN | Sharing is mandatory.              | mandatory
            EN | Mustard and shoulder are words.    | -
            EN | You can share it if you like.      | -
            """)
    void the_lint_knows_a_duty_when_it_sees_one(Language language, String text, String duty) {
        assertThat(DutyLint.dutyIn(text, language)).isEqualTo(Optional.of(duty).filter(word -> !word.equals("-")));
    }

    private static List<Path> bundlesBeside(Class<?> room) throws IOException, URISyntaxException {
        String classFile = room.getSimpleName() + ".class";
        Path classes =
                Path.of(Objects.requireNonNull(room.getResource(classFile)).toURI());
        try (Stream<Path> files = Files.list(Objects.requireNonNull(classes.getParent()))) {
            return files.filter(file -> file.toString().endsWith(".properties")).toList();
        }
    }
}
