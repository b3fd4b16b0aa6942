package nl.weerklank.api.intake;

import java.util.Collection;
import nl.weerklank.api.problem.Sentence;

/** What a field takes, as the end of the sentence "…, expected …". */
public final class Expected {

    public static final Sentence ID =
            new Sentence("1 tot 200 tekens uit A-Z a-z 0-9 . _ : -", "1 to 200 of A-Z a-z 0-9 . _ : -");
    static final Sentence OBJECT = new Sentence("een object", "an object");
    static final Sentence TRUTH = new Sentence("true of false", "true or false");
    static final Sentence TIME =
            new Sentence("een tijdstip zoals 2026-11-18T09:00:00Z", "a time such as 2026-11-18T09:00:00Z");
    static final Sentence SANE_TIME = new Sentence("een tijdstip tussen 1900 en 2200", "a time between 1900 and 2200");
    static final Sentence DAY = new Sentence("een datum zoals 2026-12-21", "a date such as 2026-12-21");
    static final Sentence SANE_DAY = new Sentence("een datum tussen 1900 en 2200", "a date between 1900 and 2200");
    static final Sentence TIME_OF_DAY = new Sentence("een tijd van de dag zoals 18:00", "a time of day such as 18:00");

    private Expected() {}

    /** One of these values. */
    public static Sentence oneOf(Collection<String> values) {
        String list = String.join(", ", values);
        return Sentence.of("een van %s", "one of %s", list);
    }

    static Sentence line(int most) {
        return Sentence.of(
                "een tekst van 1 tot %d tekens op een regel", "a text of 1 to %d characters on one line", most);
    }

    public static Sentence lines(int most) {
        return Sentence.of("een tekst van hoogstens %d tekens", "a text of at most %d characters", most);
    }

    static Sentence number(int least, int most) {
        return Sentence.of("een geheel getal van %d tot %d", "a whole number from %d to %d", least, most);
    }

    static Sentence list(int most) {
        return Sentence.of("een lijst van hoogstens %d", "a list of at most %d", most);
    }
}
