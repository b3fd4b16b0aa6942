package nl.weerklank.nlp.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.EntityMention;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Finding.Kind;
import nl.weerklank.engine.tag.Tagging;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.guard.Guard;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import nl.weerklank.nlp.text.Document;
import nl.weerklank.nlp.text.Sentence;
import nl.weerklank.nlp.text.Token;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Text that nobody would write")
class HostileTextTest {

    private static final long SEED = 20_261_122L;
    private static final int ROUNDS = Boolean.getBoolean("weerklank.long") ? 20_000 : 300;
    private static final int MEGABYTE = 1_000_000;

    private static final CoreNlpTagger TAGGER = new CoreNlpTagger();
    private static final Taxonomy TAXONOMY = DefaultTaxonomy.load();

    /** What the generator strews: ordinary words, what hides, what breaks, and what the guard looks for. */
    private static final List<String> CRUMBS = List.of(
            "de ",
            "not ",
            "trots",
            "Jan Jansen",
            ". ",
            "! ",
            "\n",
            "\n\n",
            "\u200B",
            "\u200D",
            "\u2066",
            "\u202E",
            "\uFEFF",
            "\u00AD",
            "\u0000",
            "\u0085",
            "\uD83D",
            "\uDE00",
            "😀",
            "👩‍👩‍👧",
            "e\u0301\u0301\u0301",
            "Жизнь ",
            "рауpal ",
            "عربي ",
            "漢字",
            "ﷺ",
            "İı",
            "ß",
            "<b>",
            "</p>",
            "<script>alert(1)</script>",
            "<!--",
            "<style",
            "&amp;",
            "06-12345678 ",
            "0612345678",
            "+31 (0)20 794",
            "info@voorbeeld.example ",
            "@",
            "NL91 ABNA 0417 1643 00 ",
            "NL91",
            "BSN 111222333 ",
            "vertrouwelijk",
            "onder embargo tot 31-12-2026 ",
            "deel dit bericht ",
            "\"",
            "%n%s",
            "{}",
            "9999999999999999999999");

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"a", "06", "a@", "<", "\u200B", "😀", "deel ", "\uD83D"})
    @DisplayName("is split and guarded to its end, a megabyte of it")
    void aMegabyte(String unit) {
        String text = unit.repeat(MEGABYTE / unit.length());

        Document document = new Splitter().split("", text);
        List<Finding> findings = new Guard().find("", text);

        assertThat(document.sentences())
                .allSatisfy(sentence -> assertThat(sentence.tokens()).isNotEmpty());
        assertThat(findings).allSatisfy(finding -> assertThat(finding.end()).isLessThanOrEqualTo(text.length() + 1));
    }

    @Test
    @DisplayName("is refused by its length before anything is done with it")
    void tooLong() {
        String text = "a".repeat(MEGABYTE);

        assertThatThrownBy(() -> tag("", text)).hasMessage("text has 1000000 characters, expected at most 200000");
    }

    @Test
    @DisplayName("may have 100,000 sentences")
    void manySentences() {
        Document document = new Splitter().split("", "Ja hoor. ".repeat(100_000));

        assertThat(document.sentences()).hasSize(100_000);
    }

    @Test
    @DisplayName("gives a tone for as many sentences as fit")
    void manyShortSentences() {
        Tagging tagging = TAGGER.tag(Optional.of(Language.NL), "", "Ja. ".repeat(50_000), TAXONOMY);

        assertThat(tagging.tone().readability()).isEqualTo(100);
    }

    @Test
    @DisplayName("may have a title of only emoji")
    void onlyEmoji() {
        Tagging tagging = tag("😀👩‍👩‍👧🎉", "De brug gaat maandag open. Bel 06-12345678.");

        assertThat(tagging.language()).isEqualTo(Language.NL);
        assertThat(tagging.findings()).extracting(Finding::kind).containsExactly(Kind.PHONE);
    }

    @Test
    @DisplayName("hides nothing between invisible characters")
    void invisible() {
        String text = "Ver\u200Btrouwe\u00ADlijk: bel 06\u2060-1234\u200D5678";

        Tagging tagging = tag("", text);

        assertThat(tagging.findings()).extracting(Finding::kind).containsExactly(Kind.CONFIDENTIAL, Kind.PHONE);
        assertThat(at("", text, tagging.findings().getFirst())).isEqualTo("Ver\u200Btrouwe\u00ADlijk");
    }

    @Test
    @DisplayName("is never taken for what it only says in mark-up")
    void script() {
        Tagging tagging =
                tag("", "<script>location='mailto:info@voorbeeld.example'</script><p>De brug gaat maandag open.</p>");

        assertThat(tagging.findings()).isEmpty();
    }

    @Test
    @DisplayName("is tagged whatever it is made of, with places inside it that show what was found")
    void strewn() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            String title = strewn(random, random.nextInt(8));
            String text = strewn(random, random.nextInt(120));

            Tagging tagging = tag(title.substring(0, Math.min(500, title.length())), text);

            String whole = title + "\n" + text;
            for (EntityMention mention : tagging.entities()) {
                assertThat(mention.end()).as("seed %d, round %d", SEED, round).isLessThanOrEqualTo(whole.length());
            }
            for (Finding finding : tagging.findings()) {
                assertThat(at(title, text, finding))
                        .as("seed %d, round %d, %s", SEED, round, finding.kind())
                        .matches(there -> shows(finding.kind(), there));
            }
        }
    }

    @Test
    @DisplayName("has tokens that stand in it in order, without overlap")
    void tokensInOrder() {
        Random random = new Random(SEED);
        Splitter splitter = new Splitter();
        for (int round = 0; round < ROUNDS; round++) {
            String text = strewn(random, random.nextInt(120));

            Document document = splitter.split("", text);

            int past = 0;
            for (Sentence sentence : document.sentences()) {
                for (Token token : sentence.tokens()) {
                    assertThat(token.begin())
                            .as("seed %d, round %d", SEED, round)
                            .isGreaterThanOrEqualTo(past);
                    assertThat(("\n" + text).substring(token.begin(), token.end()))
                            .isEqualTo(token.written());
                    past = token.end();
                }
            }
        }
    }

    private static String strewn(Random random, int crumbs) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < crumbs; i++) {
            text.append(CRUMBS.get(random.nextInt(CRUMBS.size())));
        }
        return text.toString();
    }

    /** Whether the words at a place are what was said to stand there, as far as that can be seen without finding it again. */
    private static boolean shows(Kind kind, String there) {
        String bare = there.replaceAll("[\\p{Cf}\\u00AD]", "").toLowerCase(Locale.ROOT);
        return switch (kind) {
            case EMAIL -> bare.contains("@");
            case PHONE, BSN -> bare.chars().filter(Character::isDigit).count() >= 7;
            case IBAN -> bare.startsWith("nl91");
            case CONFIDENTIAL -> bare.contains("vertrouwelijk");
            case EMBARGO -> bare.contains("embargo");
            case DUTY -> bare.contains("deel") || bare.contains("verspreid");
        };
    }

    private static String at(String title, String text, Finding finding) {
        return (title + "\n" + text).substring(finding.begin(), finding.end());
    }

    private static Tagging tag(String title, String text) {
        return TAGGER.tag(Optional.empty(), title, text, TAXONOMY);
    }
}
