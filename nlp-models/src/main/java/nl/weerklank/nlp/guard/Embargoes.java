package nl.weerklank.nlp.guard;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.weerklank.engine.tag.Finding;
import org.jspecify.annotations.Nullable;

/**
 * Phrases that say a text may not go out yet, with the day when they give one in full. An embargo on oil or arms is none:
 * the word alone does not count.
 */
final class Embargoes implements Detector {

    private static final Pattern PHRASE = Marks.pattern(
            "onder (?:strikt )?embargo(?: tot(?: en met)?)?",
            "embargo (?:tot(?: en met)?|t/m|geldt tot|vervalt op|until|till|lifts on|ends on)",
            "(?-i:EMBARGO)(?: tot| until)?",
            "under (?:strict )?embargo(?: until| till)?",
            "embargoed(?: until| till)?",
            "niet (?:publiceren|verspreiden|delen|naar buiten brengen) (?:vóór|voor|tot)(?= (?:[a-z]{2,10}dag )?[0-9])",
            "niet voor publicatie (?:vóór|voor|tot)(?= (?:[a-z]{2,10}dag )?[0-9])",
            "(?:do not|don't|not to be|not for) (?:publish|share|release|published|shared|released|publication) (?:before|until)");

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("maa", 3),
            Map.entry("mrt", 3),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("dec", 12));

    /** 1 maart 2027 · March 1, 2027 · 01-03-2027 · 2027-03-01, perhaps with the day of the week before it. */
    private static final Pattern DAY = Pattern.compile(
            "[ :]{1,3}(?:\\p{L}{2,10}day,? |\\p{L}{2,10}dag,? )?(?:op |on )?(?:"
                    + "(?<day>[0-9]{1,2})(?:st|nd|rd|th|e)? (?<month>\\p{L}{3,9})\\.? (?<year>[0-9]{4})"
                    + "|(?<month2>\\p{L}{3,9})\\.? (?<day2>[0-9]{1,2})(?:st|nd|rd|th)?,? (?<year2>[0-9]{4})"
                    + "|(?<day3>[0-9]{1,2})[-/.](?<month3>[0-9]{1,2})[-/.](?<year3>[0-9]{4})"
                    + "|(?<year4>[0-9]{4})-(?<month4>[0-9]{2})-(?<day4>[0-9]{2}))(?![0-9])",
            Pattern.CASE_INSENSITIVE);

    @Override
    public List<Span> in(String text) {
        List<Span> found = new ArrayList<>();
        Matcher phrase = PHRASE.matcher(text);
        while (phrase.find()) {
            Matcher day = DAY.matcher(text).region(phrase.end(), text.length());
            LocalDate until = day.lookingAt() ? date(day) : null;
            found.add(new Span(Finding.Kind.EMBARGO, phrase.start(), until == null ? phrase.end() : day.end(), until));
        }
        return found;
    }

    private static @Nullable LocalDate date(Matcher day) {
        for (String form : List.of("", "2", "3", "4")) {
            if (day.group("day" + form) != null) {
                return date(day.group("year" + form), day.group("month" + form), day.group("day" + form));
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(String year, String month, String day) {
        try {
            int number = Character.isDigit(month.charAt(0))
                    ? Integer.parseInt(month)
                    : MONTHS.getOrDefault(month.substring(0, 3).toLowerCase(Locale.ROOT), 0);
            return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day));
        } catch (DateTimeException e) {
            return null;
        }
    }
}
