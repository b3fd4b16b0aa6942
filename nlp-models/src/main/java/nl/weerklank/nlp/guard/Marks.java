package nl.weerklank.nlp.guard;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerklank.engine.tag.Finding;

/** Fixed ways of saying something, in Dutch and English, wherever they stand. */
final class Marks implements Detector {

    private static final String STORY =
            "(?:bericht|post|artikel|nieuws|verhaal|vacature|blog|update|filmpje|video|event|oproep)";
    private static final String STORY_EN =
            "(?:post|message|article|story|news|vacancy|blog|update|video|event|announcement|job)";

    /**
     * Labels at the start of a line, or of a sentence when a colon or a dash follows; not talk about confidence: "wordt vertrouwelijk behandeld" is a promise to who reports something, and "omgaan met
     * vertrouwelijke informatie" a course.
     */
    static final Pattern CONFIDENTIAL = pattern(
            "(?-i:VERTROUWELIJK|GEHEIM|CONFIDENTIAL)",
            "(?m:^)\\W{0,3}(?:vertrouwelijk|geheim|confidential)(?= {0,2}(?:[:!\\])|–—-]|$|\\n))",
            "(?<=[.!?\u2026]\\W{1,4})(?-i:Vertrouwelijk|Confidential)(?= {0,2}:| [–—-] )",
            "(?:strikt|streng|uiterst|hoogst) (?:vertrouwelijk|geheim)",
            "(?:dit|deze) (?:bericht|document|memo|notitie|stuk|stukken|informatie|mail|e-mail|bijlage|presentatie|rapport|cijfers)"
                    + " (?:is|zijn|blijft|blijven) (?:nog )?(?:vertrouwelijk|geheim|intern)",
            "(?:alleen |uitsluitend |enkel |slechts )?(?:bestemd )?voor intern gebruik",
            "(?:alleen|uitsluitend|enkel|slechts) intern(?:e verspreiding| delen| te delen)?",
            "intern gebruik",
            "niet (?:verder )?(?:verspreiden|doorsturen|openbaar maken)",
            "niet (?:verder |extern )?delen (?:met derden|buiten|met anderen)",
            "niet extern delen",
            "niet voor (?:publicatie|externe verspreiding|externe communicatie|buiten)",
            "(?:nog )?niet naar buiten (?:brengen|communiceren)",
            "hou(?:d|den)? (?:dit|het) (?:nog )?(?:even )?(?:intern|onder ons|voor je)",
            "blijft (?:nog )?(?:even )?onder ons",
            "(?:strictly|highly|company|private and|commercially) confidential",
            "(?:this|these) (?:message|document|memo|note|information|e-mail|email|attachment|presentation|report|figures)"
                    + " (?:is|are|remains?) (?:still )?confidential",
            "(?:for )?internal use(?: only)?",
            "for internal (?:distribution|circulation)(?: only)?",
            "internal only",
            "commercial in confidence",
            "(?:do not|don't|not to be|please don't) (?:distribute|distributed|forward|forwarded|circulate|circulated)",
            "(?:do not|don't|not to be) (?:share|shared) (?:externally|outside|with third parties|with anyone)",
            "not for (?:external |public |further |wider )?(?:distribution|publication|release|circulation)",
            "keep this (?:internal|confidential|between us|to yourself)",
            "eyes only");

    /** Duties toward employees, not advice to any reader: "je moet eerst de stekker eruit halen" is none. */
    static final Pattern DUTY = pattern(
            "(?:deel|like|repost|retweet|plaats|verspreid) (?:alsjeblieft |a\\.?u\\.?b\\.? |allemaal |nu )?(?:dit|deze|het|onze|ons) "
                    + STORY,
            "(?:deel|like|post|repost|plaats|verspreid|reageer) (?:het |dit |deze )?(?:nu|meteen|direct|vandaag nog|massaal|allemaal)",
            "(?:iedereen|ieder van (?:ons|jullie)|elke (?:collega|medewerker)|iedere (?:collega|medewerker)) (?:moet|dient|hoort|is verplicht)",
            "alle (?:collega's|collega’s|medewerkers|werknemers) (?:moeten|dienen|horen|zijn verplicht)",
            "(?:jullie moeten|je moet|u moet|je dient|u dient) (?:dit|het|deze|onze|ons)?(?: " + STORY
                    + ")? ?(?:te )?(?:delen|liken|posten|plaatsen|verspreiden)",
            "(?:we|wij|ik) verwacht(?:en)? (?:wel )?(?:van (?:je|jou|jullie|u|iedereen|elke collega|alle collega's|alle medewerkers)|dat (?:je|jij|jullie|u|iedereen|elke collega|alle collega's))",
            "(?:er )?wordt van (?:je|jou|jullie|u|iedereen) verwacht",
            "van (?:je|jou|jullie|iedereen) wordt verwacht",
            "(?:delen|liken|posten|meedoen) is (?:verplicht|een plicht|niet vrijblijvend)",
            "(?:verplicht|plicht) (?:om )?te (?:delen|liken|posten)",
            "(?:vergeet niet|niet vergeten)(?: (?:dit|het|deze|onze|ons)(?: " + STORY
                    + ")?)? te (?:delen|liken|posten|reageren)",
            "(?:please |kindly |everyone )?(?:share|like|repost|retweet) (?:this|our|the) " + STORY_EN,
            "(?:please )?(?:share|like|post|repost) (?:it |this )?(?:now|today|immediately|widely|right away)",
            "(?:everyone|everybody|all (?:employees|colleagues|staff|of you)|each (?:employee|colleague)|every (?:employee|colleague)) "
                    + "(?:must|has to|have to|needs to|need to|should|is required to|are required to|is expected to|are expected to)",
            "(?:we|i) expect (?:you|everyone|everybody|all of you|all employees|all colleagues|every employee) to",
            "you (?:must|have to|need to|are expected to|are required to|are obliged to) (?:share|like|post|repost)",
            "(?:sharing|liking|posting) (?:this |it )?is (?:mandatory|compulsory|obligatory|required|not optional)",
            "(?:make sure|be sure) (?:you |to |that you )(?:share|like|post|repost)",
            "(?:don't|don’t|do not) forget to (?:share|like|post|repost)");

    private final Finding.Kind kind;
    private final Pattern pattern;

    Marks(Finding.Kind kind, Pattern pattern) {
        this.kind = kind;
        this.pattern = pattern;
    }

    /** Any of these, as whole words, whatever their capitals; a space stands for any gap. */
    static Pattern pattern(String... phrases) {
        String any = Arrays.stream(phrases)
                .map(phrase -> phrase.replace(" {0,2}", "\\s{0,2}").replace(" ", "\\s{1,3}"))
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Override
    public List<Span> in(String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> new Span(kind, found.start(), found.end()))
                .toList();
    }
}
