package nl.weerklank.api.employee;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weerklank.api.intake.Expected;
import nl.weerklank.api.intake.Fields;
import nl.weerklank.api.problem.BadInput;
import nl.weerklank.api.problem.Problem;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.employee.Employee.Absence;
import nl.weerklank.engine.employee.EmployeeId;
import org.jspecify.annotations.Nullable;

/** Reads the employer's part of a person from JSON. What belongs to the person is refused, whoever sends it (R16). */
final class SentEmployeeReader {

    static final ProblemType PERSON_OWNED = ProblemType.of(
            "person-owned-field", 400, "Dit veld is van de medewerker zelf", "This field belongs to the employee");

    /** In the order in which they are answered. */
    static final Set<String> FIELDS = new LinkedHashSet<>(List.of(
            "id",
            "name",
            "email",
            "unit",
            "jobTitle",
            "managerId",
            "leader",
            "languages",
            "timeZone",
            "country",
            "absence"));

    private static final Set<String> ANSWERED = Set.of("version");
    private static final int NAME = 200;
    private static final int LANGUAGES = 20;
    private static final int ABSENCES = 200;

    static final Sentence UNIT =
            new Sentence("een pad van eenheden zoals zorg/wijkteam-west", "a path of units such as zorg/wijkteam-west");
    private static final Sentence LANGUAGE = new Sentence("een taalcode zoals nl", "a language code such as nl");
    private static final Sentence ZONE =
            new Sentence("een tijdzone zoals Europe/Amsterdam", "a time zone such as Europe/Amsterdam");
    private static final Sentence COUNTRY =
            new Sentence("een landcode van twee letters zoals NL", "a country code of two letters such as NL");
    private static final Sentence EMAIL = new Sentence(
            "een e-mailadres van het werk zoals naam@organisatie.nl",
            "an e-mail address at work such as name@company.com");
    private static final Sentence LATER = new Sentence("een datum na from", "a date after from");
    private static final Sentence SOMEBODY_ELSE = new Sentence("iemand anders", "somebody else");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final int LONGEST_EMAIL = 254; // RFC 5321
    /** Plain addresses only: nothing that a mail server could read as two, or as a header. */
    private static final Pattern PLAIN_EMAIL = Pattern.compile(
            "[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*"
                    + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?");

    private SentEmployeeReader() {}

    /** Reads a person who is named in the line. */
    static SentEmployee read(JsonNode body) {
        Fields fields = Fields.of(body);
        refusePersonOwned(fields);
        return read(fields.parsed("id", Expected.ID, EmployeeId::new), fields);
    }

    /** Reads a person whose id stands in the path; one in the body must be the same. */
    static SentEmployee read(EmployeeId id, JsonNode body) {
        Fields fields = Fields.of(body);
        refusePersonOwned(fields);
        if (fields.has("id") && !id.value().equals(fields.shown("id"))) {
            throw fields.invalid("id", Sentence.of("%s zoals in het pad", "%s as in the path", id));
        }
        return read(id, fields);
    }

    private static SentEmployee read(EmployeeId id, Fields fields) {
        fields.only(FIELDS, ANSWERED);
        return new SentEmployee(
                id,
                fields.line("name", NAME),
                fields.parsedOrNull("email", EMAIL, SentEmployeeReader::email),
                fields.parsed("unit", UNIT, UnitPath::new),
                fields.lineOrNull("jobTitle", NAME),
                manager(id, fields),
                fields.flag("leader", false),
                List.copyOf(fields.eachParsed("languages", LANGUAGES, LANGUAGE, SentEmployeeReader::language)),
                fields.parsedOrNull("timeZone", ZONE, SentEmployeeReader::zone),
                fields.parsedOrNull("country", COUNTRY, SentEmployeeReader::country),
                fields.objects("absence", ABSENCES).stream()
                        .map(SentEmployeeReader::absence)
                        .toList());
    }

    private static void refusePersonOwned(Fields fields) {
        for (String name : fields.names()) {
            if (PreferencesReader.FIELDS.contains(name)) {
                throw new BadInput(new Problem(
                        PERSON_OWNED,
                        Sentence.of(
                                "%s is van de medewerker zelf; een werkgever kan het niet zetten.",
                                "%s belongs to the employee; an employer cannot set it.", name),
                        name,
                        null,
                        List.of(),
                        new Sentence(
                                "Laat het weg. De medewerker zet het bij de eigen voorkeuren.",
                                "Leave it out. The employee sets it in their own preferences.")));
            }
        }
    }

    private static @Nullable EmployeeId manager(EmployeeId id, Fields fields) {
        EmployeeId manager = fields.parsedOrNull("managerId", Expected.ID, EmployeeId::new);
        if (id.equals(manager)) {
            throw fields.invalid("managerId", SOMEBODY_ELSE);
        }
        return manager;
    }

    private static Absence absence(Fields fields) {
        fields.only(new LinkedHashSet<>(List.of("from", "until")));
        LocalDate from = fields.day("from");
        LocalDate until = fields.day("until");
        if (!until.isAfter(from)) {
            throw fields.invalid("until", LATER);
        }
        return new Absence(from, until);
    }

    private static String language(String code) {
        return matching(code, code.matches("[a-z]{2,3}"));
    }

    private static String email(String address) {
        return matching(
                address,
                address.length() <= LONGEST_EMAIL
                        && PLAIN_EMAIL.matcher(address).matches());
    }

    private static ZoneId zone(String zone) {
        return ZoneId.of(matching(zone, ZONES.contains(zone)));
    }

    private static String country(String code) {
        return matching(code, COUNTRIES.contains(code));
    }

    private static String matching(String value, boolean fits) {
        if (!fits) {
            throw new IllegalArgumentException("no such value");
        }
        return value;
    }
}
