package nl.weerklank.rules.language;

import java.time.LocalDate;

/** What a reader of rules has to say of a place where it expected something else: a sentence with a way out. */
final class Complaint {

    static final Bilingual NO_OBJECT =
            new Bilingual("Hier hoort een object te staan: {…}.", "An object belongs here: {…}.");
    static final Bilingual NO_LIST = new Bilingual("Hier hoort een lijst te staan: […].", "A list belongs here: […].");
    static final Bilingual NO_TEXT =
            new Bilingual("Hier hoort een tekst te staan, tussen aanhalingstekens.", "A text belongs here, in quotes.");
    static final Bilingual NO_FLAG =
            new Bilingual("Hier hoort true of false te staan.", "Either true or false belongs here.");
    static final Bilingual NO_SUCH_FIELD = new Bilingual(
            "Dit veld bestaat hier niet; kies een van de toegestane of haal het weg.",
            "There is no such field here; choose one of those allowed, or remove it.");
    static final Bilingual NO_SUCH_WORD = new Bilingual(
            "Dit woord staat niet in de woordenlijst; kies een van de toegestane.",
            "This word is not in the vocabulary; choose one of those allowed.");
    static final Bilingual NO_SUCH_SCHEMA = new Bilingual(
            "Regels met dit schema kunnen hier niet gelezen worden; gebruik %1$s, of werk Weerklank eerst bij."
                    .formatted(Rule.SCHEMA),
            "Rules of this schema cannot be read here; use %1$s, or renew Weerklank first.".formatted(Rule.SCHEMA));
    static final Bilingual NO_CONDITION = new Bilingual(
            "Een voorwaarde is een groep (all, any, none) of een vergelijking (fact, op, value).",
            "A condition is a group (all, any, none) or a comparison (fact, op, value).");
    static final Bilingual TOO_DEEP = new Bilingual(
            "Groepen gaan hoogstens %d diep; maak er twee regels van.".formatted(Limits.NESTING),
            "Groups go %d deep at most; make two rules of it.".formatted(Limits.NESTING));
    static final Bilingual NO_CODE = new Bilingual(
            "Een code bestaat uit hoogstens 200 van de tekens A-Z a-z 0-9 . _ : / -",
            "A code has at most 200 of the characters A-Z a-z 0-9 . _ : / -");
    static final Bilingual NO_ID = new Bilingual(
            "Een naam bestaat uit kleine letters en cijfers, gescheiden door . en -, zoals cadence.back-off.",
            "An id has small letters and digits, parted by . and -, such as cadence.back-off.");
    static final Bilingual NO_PARAMETER_NAME = new Bilingual(
            "De naam van een parameter begint met een kleine letter en heeft hoogstens 40 letters en cijfers.",
            "The name of a parameter begins with a small letter and has at most 40 letters and digits.");
    static final Bilingual NO_DAY =
            new Bilingual("Hier hoort een dag te staan, zoals 2026-12-01.", "A day belongs here, such as 2026-12-01.");
    static final Bilingual DAY_TOO_FAR =
            new Bilingual("Kies een dag van 2000 tot en met 2999.", "Choose a day from 2000 to 2999.");
    static final Bilingual NO_REQUIREMENT = new Bilingual(
            "Hier hoort de naam van een eis te staan, zoals R36 of G11.",
            "The id of a requirement belongs here, such as R36 or G11.");
    static final Bilingual UNUSED = new Bilingual(
            "Geen voorwaarde of gevolg gebruikt deze parameter; gebruik hem of haal hem weg.",
            "No condition or effect uses this parameter; use it or remove it.");

    private Complaint() {}

    static Bilingual missing(Bilingual expected) {
        return new Bilingual("Dit ontbreekt. " + expected.nl(), "This is missing. " + expected.en());
    }

    static Bilingual notFrom(int min, int max) {
        return new Bilingual(
                "Hier hoort een heel getal van %d tot en met %d te staan.".formatted(min, max),
                "A whole number from %d to %d belongs here.".formatted(min, max));
    }

    static Bilingual length(int length, int min, int max) {
        if (length == 0) {
            return new Bilingual("Kies er hier minstens een.", "Choose at least one here.");
        }
        return new Bilingual(
                "De lijst is %d lang; %d tot en met %d is goed.".formatted(length, min, max),
                "The list has %d elements; %d to %d will do.".formatted(length, min, max));
    }

    static Bilingual noCodeOf(String fact) {
        return new Bilingual(
                "Deze code kent %s niet; kies een van de toegestane.".formatted(fact),
                "%s has no such code; choose one of those allowed.".formatted(fact));
    }

    static Bilingual notOfItsArea(String prefix) {
        return new Bilingual(
                "De naam begint met het gebied van de regel: %s.".formatted(prefix),
                "The id begins with the area of the rule: %s.".formatted(prefix));
    }

    static Bilingual noLine(int longest) {
        return new Bilingual(
                "Hier hoort één regel van 1 tot en met %d zichtbare tekens te staan, in het Latijnse schrift."
                        .formatted(longest),
                "One line of 1 to %d visible characters belongs here, in the Latin script.".formatted(longest));
    }

    static Bilingual tooManyParameters(int count, int most) {
        return new Bilingual(
                "Er zijn %d parameters; hoogstens %d is goed.".formatted(count, most),
                "There are %d parameters; at most %d will do.".formatted(count, most));
    }

    static Bilingual maxBelowMin(int min) {
        return new Bilingual(
                "Kies een max die minstens min is, dus %d of meer.".formatted(min),
                "Choose a max that is at least min, so %d or more.".formatted(min));
    }

    static Bilingual notAfter(LocalDate from) {
        return new Bilingual(
                "Kies een dag na from, dus na %s.".formatted(from),
                "Choose a day after from, so after %s.".formatted(from));
    }

    static Bilingual tooLong(int mostBytes) {
        return new Bilingual(
                "Een regel is hoogstens %d bytes lang.".formatted(mostBytes),
                "A rule is at most %d bytes long.".formatted(mostBytes));
    }

    static Bilingual noDocument(int deepest, int line, int column) {
        return new Bilingual(
                "Dit is geen JSON van hoogstens %d lagen zonder dubbele velden; kijk bij regel %d, kolom %d."
                        .formatted(deepest, line, column),
                "This is no JSON of at most %d levels without repeated fields; look at line %d, column %d."
                        .formatted(deepest, line, column));
    }

    static Bilingual downwards(String fact) {
        return new Bilingual(
                "between op %s loopt omlaag en klopt dus nooit; zet het laagste getal eerst.".formatted(fact),
                "between on %s runs downwards, so it is never true; put the lowest number first.".formatted(fact));
    }

    static Bilingual reachesTooFar(Parameter bounds, int min, int max) {
        return new Bilingual(
                "De parameter loopt van %d tot en met %d; kies grenzen binnen %d tot en met %d."
                        .formatted(bounds.min(), bounds.max(), min, max),
                "The parameter runs from %d to %d; choose bounds within %d to %d."
                        .formatted(bounds.min(), bounds.max(), min, max));
    }

    static Bilingual notShownBy(String facts) {
        return new Bilingual(
                "Een persoonlijke reden kan alleen bij ADJUST per, of onder een voorwaarde op, %s.".formatted(facts),
                "A personal reason is only for ADJUST per, or under a condition on, %s.".formatted(facts));
    }
}
