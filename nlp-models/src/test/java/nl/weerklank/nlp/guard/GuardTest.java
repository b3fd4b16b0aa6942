package nl.weerklank.nlp.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.weerklank.engine.tag.Finding;
import nl.weerklank.engine.tag.Finding.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What should be seen before a text goes outside")
class GuardTest {

    private static final Guard GUARD = new Guard();

    @ParameterizedTest(name = "G11 {0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL        | Mail naar j.de-vries+werk@post.voorbeeld.example voor vragen | j.de-vries+werk@post.voorbeeld.example",
                "EMAIL        | Vragen? info@voorbeeld.example. Tot dan!                     | info@voorbeeld.example",
                "PHONE        | Bel 06-12345678 voor een afspraak                            | 06-12345678",
                "PHONE        | Bel (020) 794 0800 voor een afspraak                         | (020) 794 0800",
                "PHONE        | Call +44 20 7946 0018 to register                            | +44 20 7946 0018",
                "IBAN         | Maak het over op NL91 ABNA 0417 1643 00 voor vrijdag         | NL91 ABNA 0417 1643 00",
                "IBAN         | rekening nl91abna0417164300                                  | nl91abna0417164300",
                "IBAN         | Konto DE89 3704 0044 0532 0130 00.                           | DE89 3704 0044 0532 0130 00",
                "BSN          | Zijn BSN is 111222333 en dat weet hij                        | 111222333",
                "BSN          | burgerservicenummer: 1112.22.333                             | 1112.22.333",
                "CONFIDENTIAL | Strikt vertrouwelijk: de nieuwe locatie                      | Strikt vertrouwelijk",
                "CONFIDENTIAL | Deze memo is vertrouwelijk                                   | Deze memo is vertrouwelijk",
                "CONFIDENTIAL | Alleen voor intern gebruik                                   | Alleen voor intern gebruik",
                "CONFIDENTIAL | Cijfers derde kwartaal, niet verspreiden                     | niet verspreiden",
                "CONFIDENTIAL | Vertrouwelijk - plannen voor de fusie                        | Vertrouwelijk",
                "CONFIDENTIAL | We spraken vandaag. Vertrouwelijk: de cijfers vallen tegen   | Vertrouwelijk",
                "CONFIDENTIAL | Tot zover het nieuws! (Vertrouwelijk – alleen voor jullie)   | Vertrouwelijk",
                "CONFIDENTIAL | We spoke today. Confidential: sales are down                 | Confidential",
                "CONFIDENTIAL | For internal use only                                        | For internal use only",
                "CONFIDENTIAL | Please do not forward                                        | do not forward",
                "CONFIDENTIAL | CONFIDENTIAL draft of the plan                               | CONFIDENTIAL",
                "DUTY         | Deel dit bericht met je netwerk                              | Deel dit bericht",
                "DUTY         | Iedereen moet dit weten                                      | Iedereen moet",
                "DUTY         | We verwachten dat je dit plaatst                             | We verwachten dat je",
                "DUTY         | Please share this post                                       | Please share this post",
                "DUTY         | All employees must like our page                             | All employees must",
                "DUTY         | Vergeet niet te delen!                                       | Vergeet niet te delen"
            })
    void found(Kind kind, String text, String there) {
        List<Finding> findings = GUARD.find("", text);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(kind);
            assertThat(("\n" + text).substring(finding.begin(), finding.end())).isEqualTo(there);
        });
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "Op 01-02-2026 verkochten we 1.234.567 stuks voor 12,50 euro",
                "Bestelnummer 111222333 staat klaar",
                "Zijn BSN is 111222334, maar dat klopt niet",
                "Rekening NL91 ABNA 0417 1643 01 bestaat niet",
                "Artikel NL12 in het schap bij de kassa",
                "Volg ons @voorbeeld of kijk op voorbeeld.example",
                "Elke melding wordt vertrouwelijk behandeld door de vertrouwenspersoon",
                "We gaan ermee om zoals het hoort. Vertrouwelijk omgaan met gegevens is ons vak",
                "We help everyone. Confidential advisers are there for you: call them",
                "Een cursus over het omgaan met vertrouwelijke informatie",
                "Je moet eerst de stekker eruit halen",
                "Het wapenembargo en het embargo op olie blijven van kracht",
                "You should read the manual before you start",
                "The company shares this view"
            })
    @DisplayName("G11 Ordinary text raises nothing")
    void ordinary(String text) {
        assertThat(GUARD.find("", text)).isEmpty();
    }

    @ParameterizedTest(name = "G11 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Onder embargo tot 1 maart 2027          | 2027-03-01",
                "Onder embargo tot maandag 1 maart 2027  | 2027-03-01",
                "Embargo tot 01-03-2027, 9 uur           | 2027-03-01",
                "Niet publiceren voor 1 maart 2027       | 2027-03-01",
                "Under embargo until March 1, 2027       | 2027-03-01",
                "Embargoed until 2027-03-01              | 2027-03-01"
            })
    void embargo(String text, LocalDate until) {
        assertThat(GUARD.find(text, ""))
                .singleElement()
                .isEqualTo(new Finding(
                        Kind.EMBARGO, 0, text.indexOf("2027-03-01") >= 0 ? text.length() : end(text), until));
    }

    /** Just past the date. */
    private static int end(String text) {
        return text.indexOf("2027") + 4;
    }

    @Test
    @DisplayName("G11 An embargo without a day in full has no end that is known")
    void embargoWithoutDay() {
        assertThat(GUARD.find("", "Dit stuk is onder embargo tot volgende week"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.until()).isNull());
    }

    @Test
    @DisplayName("G11 A date that does not exist is no end")
    void embargoOnNoDay() {
        assertThat(GUARD.find("", "Onder embargo tot 31-02-2027"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.until()).isNull());
    }

    @Test
    @DisplayName("Places are counted from the start of the title, through mark-up and invisible characters")
    void offsets() {
        String title = "Uitnodiging";
        String text = "<p>Mail <b>in\u200Bfo</b>@voorbeeld.example of bel\u00A006\u200B12345678</p>";

        List<Finding> findings = GUARD.find(title, text);

        assertThat(findings).extracting(Finding::kind).contains(Kind.PHONE);
        Finding phone = findings.getLast();
        assertThat((title + "\n" + text).substring(phone.begin(), phone.end())).isEqualTo("06\u200B12345678");
    }

    @Test
    @DisplayName("An account number is not taken for a phone number as well")
    void once() {
        assertThat(GUARD.find("", "IBAN NL20INGB0001234567 of bel 0612345678"))
                .extracting(Finding::kind)
                .containsExactly(Kind.IBAN, Kind.PHONE);
    }
}
