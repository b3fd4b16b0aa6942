package nl.weerklank.api.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.weerklank.api.problem.Moments;
import nl.weerklank.engine.Language;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.vocabulary.Bundle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@DisplayName("G12 A pack as a document")
class PackPageTest {

    private static final String HOSTILE =
            "<script src=//x>alert(1)</script>\" onclick='x' & ]]> <img src=\"http://127.0.0.1:9/x\"/> \u202Eomgekeerd \u0007 {name}";

    private static final Moments MOMENTS = new Moments(ZoneId.of("Europe/Amsterdam"));
    private static final Pack SHIPPED = Inputs.pack(Inputs.shipped(), null);
    private static final Pack WARNED =
            Inputs.pack(Inputs.shipped(), Inputs.withFacts(Inputs.shipped(), facts -> facts.skip(30)));

    @Test
    @DisplayName("says its language, has one title, and skips no level of headings")
    void headings() throws Exception {
        Document page = parsed(page(WARNED, Language.NL));

        List<Integer> levels = headings(page);

        assertThat(page.getDocumentElement().getAttribute("lang")).isEqualTo("nl");
        assertThat(levels).startsWith(1).containsOnlyOnce(1);
        assertThat(IntStream.range(1, levels.size()).map(at -> levels.get(at) - levels.get(at - 1)))
                .allMatch(step -> step <= 1);
        assertThat(parsed(page(WARNED, Language.EN)).getDocumentElement().getAttribute("lang"))
                .isEqualTo("en");
    }

    @Test
    @DisplayName("names every column and every row of its tables, and every table")
    void tables() throws Exception {
        Document page = parsed(page(WARNED, Language.NL));

        NodeList tables = page.getElementsByTagName("table");
        assertThat(tables.getLength()).isGreaterThan(15);
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            assertThat(table.getElementsByTagName("caption").getLength()).isOne();
            assertThat(elements(table, "th"))
                    .allSatisfy(head -> assertThat(head.getAttribute("scope")).isIn("col", "row"));
            assertThat(elements(table, "tr"))
                    .allSatisfy(row -> assertThat(row.getElementsByTagName("th").getLength())
                            .isPositive());
        }
    }

    @Test
    @DisplayName("takes what an organisation wrote as text, whatever it is")
    void hostile() throws Exception {
        Pack pack = Inputs.pack(
                Inputs.withRule("relevance.unit", rule -> titled(rule, new Bilingual(HOSTILE, HOSTILE))), null);
        String page = page(pack, Language.NL);

        Document parsed = parsed(page);

        assertThat(parsed.getElementsByTagName("script").getLength()).isZero();
        assertThat(parsed.getElementsByTagName("img").getLength()).isZero();
        assertThat(parsed.getDocumentElement().getTextContent())
                .contains("<script src=//x>alert(1)</script>\" onclick='x' & ]]> <img")
                .contains("{name}");
        assertThat(page).doesNotContain("\u202E", "\u0007");
        assertThat(textOf(PdfWriter.write(page, pack.at()))).contains("alert(1)");
    }

    @Test
    @DisplayName("is the same to the byte when it is written again, as a page and as a PDF")
    void sameBytes() {
        Pack again =
                new Pack(WARNED.id(), WARNED.at(), WARNED.by(), WARNED.canonical(), WARNED.hash(), WARNED.before());

        assertThat(page(again, Language.NL)).isEqualTo(page(WARNED, Language.NL));
        assertThat(PdfWriter.write(page(again, Language.NL), again.at()))
                .isEqualTo(PdfWriter.write(page(WARNED, Language.NL), WARNED.at()));
    }

    @Test
    @DisplayName("as a PDF can be searched, with the letters of Dutch and its own fonts, and tells its language")
    void pdf() throws IOException {
        byte[] bytes = PdfWriter.write(page(SHIPPED, Language.NL), SHIPPED.at());

        String text = textOf(bytes);
        assertThat(text)
                .contains("Welke gegevens regels mogen zien", "thema’s", "één handeling", "geen juridisch advies")
                .contains("Een stuk over een thema dat vooral");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-11-22T10:00:00Z"));
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    @DisplayName("has no word in one language only, and the same places in both")
    void words() {
        Bundle dutch = Bundle.of(PackPage.class, "pack", Language.NL);
        Bundle english = Bundle.of(PackPage.class, "pack", Language.EN);

        assertThat(dutch.all().keySet()).isEqualTo(english.all().keySet());
        assertThat(dutch.all()).allSatisfy((key, template) -> assertThat(template.places())
                .as(key)
                .isEqualTo(english.get(key).places()));
    }

    @Test
    @DisplayName("tells every rule that holds, and every fact that rules may see, in both languages")
    void whole() {
        String dutch = page(SHIPPED, Language.NL);
        String english = page(SHIPPED, Language.EN);

        assertThat(SHIPPED.input().rules()).isNotEmpty().allSatisfy(rule -> {
            assertThat(dutch).contains(Xhtml.text(rule.sentence().nl()));
            assertThat(english).contains(Xhtml.text(rule.sentence().en()));
        });
        assertThat(SHIPPED.input().facts()).isNotEmpty().allSatisfy(fact -> {
            assertThat(dutch).contains(Xhtml.text(fact.name().nl()));
            assertThat(english).contains(Xhtml.text(fact.name().en()));
        });
    }

    @Test
    @DisplayName("R70 tells of every claim who says so and what is known of it")
    void claims() {
        String page = page(SHIPPED, Language.EN);

        assertThat(SHIPPED.input().claims()).isNotEmpty().allSatisfy(claim -> assertThat(page)
                .contains(
                        Xhtml.text(claim.claim().en()),
                        Xhtml.text(claim.source().en())));
        assertThat(page).contains("Not verified, since 22 November 2026.");
    }

    private static String page(Pack pack, Language language) {
        return PackPage.of(pack, MOMENTS, language);
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<Integer> headings(Document page) {
        return elements(page.getDocumentElement(), "*").stream()
                .map(Element::getTagName)
                .filter(name -> name.matches("h[1-6]"))
                .map(name -> name.charAt(1) - '0')
                .toList();
    }

    private static List<Element> elements(Element within, String name) {
        NodeList nodes = within.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(at -> (Element) nodes.item(at))
                .toList();
    }

    private static Rule titled(Rule rule, Bilingual title) {
        return new Rule(
                rule.id(),
                rule.area(),
                title,
                rule.channels(),
                rule.when(),
                rule.then(),
                rule.params(),
                rule.onUnknown(),
                rule.valid(),
                rule.owner(),
                rule.serves(),
                rule.enabled());
    }

    private static String textOf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : StreamSupport.stream(
                            page.getResources().getFontNames().spliterator(), false)
                    .toList()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
