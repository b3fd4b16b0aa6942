package nl.weerklank.rules.sentence;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.engine.Language;

/** Finds words that tell people what they must do (R15). */
final class DutyLint {

    private static final int WORDS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final List<Pattern> DUTCH = patterns(
            "moet(en)?",
            "moest(en)?",
            "dien(t|en)",
            "hoort te",
            "hoor je te",
            "verplicht(e|ing)?",
            "(deel|plaats|post|like|reageer|klik|schrijf|lees|doe) (nu|meteen|direct|snel|vandaag|mee)",
            "vergeet niet",
            "zorg (ervoor )?dat",
            "niet vergeten",
            "wij verwachten",
            "je wordt verwacht",
            "er wordt van je verwacht",
            "uiterlijk",
            "deadline",
            "laatste kans",
            "mis (het|dit) niet");

    private static final List<Pattern> ENGLISH = patterns(
            "must",
            "(have|has|need|needs) to",
            "ought to",
            "should",
            "are (required|obliged|expected)",
            "mandatory",
            "obligatory",
            "compulsory",
            "(share|post|like|comment|click|write|read|act|join) (now|today|immediately|it now|this now)",
            "don.t (forget|miss)",
            "do not forget",
            "make sure",
            "be sure to",
            "deadline",
            "last chance");

    private DutyLint() {}

    private static List<Pattern> patterns(String... phrases) {
        return Arrays.stream(phrases)
                .map(phrase -> Pattern.compile("\\b(" + phrase + ")\\b", WORDS))
                .toList();
    }

    /** The first duty in this text, or empty. */
    static Optional<String> dutyIn(String text, Language language) {
        return (language == Language.NL ? DUTCH : ENGLISH)
                .stream()
                        .map(pattern -> pattern.matcher(text))
                        .filter(Matcher::find)
                        .map(Matcher::group)
                        .findFirst();
    }
}
