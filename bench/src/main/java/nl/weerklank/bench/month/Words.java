package nl.weerklank.bench.month;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.weerklank.engine.Language;

/** Says things in one of both languages. */
record Words(Language language) {

    String of(String nl, String en) {
        return language == Language.NL ? nl : en;
    }

    /** The sentence that must stand wherever a figure of the month does. */
    String invented() {
        return of(
                "Wat mensen hier doen is verzonnen: dit laat zien wat grenzen en regels doen, en is geen bewijs dat iemand"
                        + " er iets aan heeft.",
                "What people do here is invented: it shows what caps and rules do, and is no evidence that anybody"
                        + " benefits.");
    }

    /** Such as 3 November. */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM", locale()).format(day);
    }

    /** Thousandths as a percentage. */
    String percent(int thousandths) {
        return "%d %%".formatted((thousandths + 5) / 10);
    }

    /** Thousandths as a number between 0 and 1. */
    String fraction(int thousandths) {
        return number(thousandths, 1000, "%.2f");
    }

    /** A number with one decimal. */
    String oneDecimal(int of, int by) {
        return by == 0 ? "0" : number(of, by, "%.1f");
    }

    private String number(int of, int by, String form) {
        return String.format(locale(), form, (double) of / by);
    }

    private Locale locale() {
        return Locale.of(language.code());
    }
}
