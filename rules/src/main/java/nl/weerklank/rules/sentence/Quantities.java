package nl.weerklank.rules.sentence;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.vocabulary.Bundle;

/** Numbers, dates and lists as people read them in one language. */
final class Quantities {

    private static final int HOURS_IN_A_DAY = 24;

    private final Bundle clauses;
    private final Locale locale;

    Quantities(Bundle clauses, Language language) {
        this.clauses = clauses;
        this.locale = language == Language.NL ? Locale.of("nl", "NL") : Locale.UK;
    }

    Locale locale() {
        return locale;
    }

    /** A value as people say it: "14 dagen", "een derde", "4 van de 10". */
    String of(int value, Fact fact) {
        if (fact.unit() != Fact.Unit.THOUSANDTHS) {
            return exactly(value, fact.unit());
        }
        return switch (value) {
            case 333 -> clauses.get("third").text();
            case 667 -> clauses.get("twoThirds").text();
            default -> fact == Fact.MIX_EXTERNAL_SHARE ? ofTen(value) : percent(value);
        };
    }

    /** A value with its unit: "14 dagen", "33,3%". */
    String exactly(int value, Fact.Unit unit) {
        return switch (unit) {
            case NONE, COUNT -> number(value);
            case HOURS -> hours(value);
            case DAYS -> counted("days", value);
            case MINUTES -> counted("minutes", value);
            case THOUSANDTHS -> percent(value);
        };
    }

    /** A share of the last ten: as many of them, where it is a whole number. */
    private String ofTen(int thousandths) {
        return thousandths % 100 == 0
                ? clauses.get("ofTen").fill(Map.of("number", number(thousandths / 100)))
                : percent(thousandths);
    }

    private String percent(int thousandths) {
        return clauses.get("percent").fill(Map.of("number", percentage(thousandths)));
    }

    /** Thousandths of a score, without their sign. */
    String points(int thousandths) {
        return counted("points", Math.abs(thousandths));
    }

    private String hours(int hours) {
        boolean wholeDays = hours >= 2 * HOURS_IN_A_DAY && hours % HOURS_IN_A_DAY == 0;
        return wholeDays ? counted("days", hours / HOURS_IN_A_DAY) : counted("hours", hours);
    }

    private String counted(String unit, int value) {
        return clauses.get(unit + (value == 1 ? ".one" : ".many")).fill(Map.of("number", number(value)));
    }

    private String number(int value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    private String percentage(int thousandths) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(thousandths / 10.0);
    }

    /** A list: "a, b en c". */
    String list(List<String> parts, String conjunction) {
        String word = clauses.get(conjunction).text();
        int last = parts.size() - 1;
        return last == 0
                ? parts.getFirst()
                : "%s %s %s".formatted(String.join(", ", parts.subList(0, last)), word, parts.get(last));
    }
}
