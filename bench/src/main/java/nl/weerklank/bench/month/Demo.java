package nl.weerklank.bench.month;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.Availability;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.tag.KnownNames;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Tagger;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.nlp.pipeline.CoreNlpTagger;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import org.jspecify.annotations.Nullable;

/**
 * The demo organisation as its files tell it, tagged by the tagger that ships.
 *
 * <p>Its newest items were written for one week; here they come evenly over the month, in the same order, and what else
 * is dated in an item moves with it. Whatever is older is there from the beginning.
 *
 * @param people sorted by id
 * @param items sorted by when they are published
 * @param texts what each item says
 */
record Demo(List<EmployeeProfile> people, List<ContentItem> items, Map<ContentId, String> texts, Taxonomy taxonomy) {

    /** Where most of them work. */
    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    /** The first day of the month; the clock on the wall is set back on its fourth. */
    static final LocalDate START = LocalDate.of(2026, 10, 22);

    static final int DAYS = 30;

    /** From here on items are news of the month. */
    private static final Instant NEW_SINCE = Instant.parse("2026-10-20T00:00:00Z");

    /** The last item comes a day before the end, so that each has a chance. */
    private static final Duration ARRIVALS = Duration.ofDays(DAYS - 1);

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the folder and tags what is in it: some seconds.
     *
     * @throws IllegalArgumentException when a file is not there
     */
    static Demo in(Path folder) {
        List<JsonNode> employees = lines(folder.resolve("employees.ndjson"));
        List<JsonNode> content = lines(folder.resolve("content.ndjson"));
        Taxonomy taxonomy = DefaultTaxonomy.load();
        Tagger tagger = new CoreNlpTagger();
        Map<String, JsonNode> said = lines(folder.resolve("preferences.ndjson")).stream()
                .collect(Collectors.toMap(line -> text(line, "employeeId"), line -> line.get("preferences")));
        Content reader = new Content(tagger, taxonomy, names(employees), shifts(content));
        return new Demo(
                employees.stream()
                        .map(line -> person(line, said.get(text(line, "id")), tagger, taxonomy))
                        .sorted(Comparator.comparing(
                                person -> person.employee().id().value()))
                        .toList(),
                content.parallelStream()
                        .map(reader::item)
                        .sorted(Comparator.<ContentItem, Instant>comparing(
                                        item -> item.availability().publishedAt())
                                .thenComparing(ContentItem::id))
                        .toList(),
                content.stream()
                        .collect(Collectors.toUnmodifiableMap(
                                line -> new ContentId(text(line, "id")), line -> text(line, "text"))),
                taxonomy);
    }

    /** The first moment of a day of the month, counted from 0. */
    static Instant morningOf(int day) {
        return START.plusDays(day).atStartOfDay(ZONE).toInstant();
    }

    private static List<JsonNode> lines(Path file) {
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("There is no readable file %s.".formatted(file));
        }
        try {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How far the dates of each new item move, so that they come one after the other at equal distances. */
    private static Map<String, Duration> shifts(List<JsonNode> content) {
        List<JsonNode> fresh = content.stream()
                .filter(line -> !publishedAt(line).isBefore(NEW_SINCE))
                .sorted(Comparator.comparing(Demo::publishedAt).thenComparing(line -> text(line, "id")))
                .toList();
        Map<String, Duration> shifts = new HashMap<>();
        for (int place = 0; place < fresh.size(); place++) {
            Instant arrival = morningOf(0).plus(ARRIVALS.multipliedBy(place).dividedBy(fresh.size()));
            shifts.put(text(fresh.get(place), "id"), Duration.between(publishedAt(fresh.get(place)), arrival));
        }
        return shifts;
    }

    private static Instant publishedAt(JsonNode line) {
        return Instant.parse(text(line, "publishedAt"));
    }

    private static KnownNames names(List<JsonNode> employees) {
        return new KnownNames(
                employees.stream()
                        .collect(Collectors.groupingBy(
                                line -> text(line, "name"),
                                Collectors.mapping(line -> text(line, "id"), Collectors.toSet()))),
                Set.of());
    }

    private static EmployeeProfile person(JsonNode line, @Nullable JsonNode said, Tagger tagger, Taxonomy taxonomy) {
        Employee employee = new Employee(
                new EmployeeId(text(line, "id")),
                new UnitPath(text(line, "unit")),
                valueOr(line, "managerId", EmployeeId::new),
                line.get("leader").asBoolean(),
                set(line, "languages", Demo::language),
                ZoneId.of(text(line, "timeZone")),
                text(line, "country"),
                list(line.get("absence")).stream().map(Demo::absence).toList());
        Preferences preferences = said == null ? Preferences.NONE : preferences(said);
        String story = preferences.story();
        return new EmployeeProfile(
                employee,
                preferences,
                story == null ? List.of() : tagger.themes(Optional.empty(), "", story, taxonomy, Lessons.NONE));
    }

    private static Employee.Absence absence(JsonNode period) {
        return new Employee.Absence(LocalDate.parse(text(period, "from")), LocalDate.parse(text(period, "until")));
    }

    private static Preferences preferences(JsonNode said) {
        JsonNode quiet = said.get("quietHours");
        return new Preferences(
                said.has("optIn") ? said.get("optIn").asBoolean() : null,
                valueOr(said, "pausedUntil", Instant::parse),
                valueOr(said, "readiness", Readiness::valueOf),
                set(said, "goals", Goal::valueOf),
                valueOr(said, "story", Function.identity()),
                set(said, "interests", ThemeCode::new),
                set(said, "expertise", ThemeCode::new),
                set(said, "mutedThemes", ThemeCode::new),
                list(said.get("audience")).stream()
                        .collect(Collectors.toMap(
                                one -> new ThemeCode(text(one, "theme")), one -> Following.valueOf(text(one, "who")))),
                set(said, "channels", Channel::valueOf),
                said.has("weeklyMinutes") ? said.get("weeklyMinutes").asInt() : null,
                quiet == null
                        ? null
                        : new Preferences.QuietTime(
                                LocalTime.parse(text(quiet, "from")), LocalTime.parse(text(quiet, "until"))),
                said.has("workingDays") ? set(said, "workingDays", DayOfWeek::valueOf) : null,
                said.has("evenAtRest") ? said.get("evenAtRest").asBoolean() : null);
    }

    private static Language language(String code) {
        return Language.ofCode(code).orElse(Language.UND);
    }

    private static String text(JsonNode node, String field) {
        return Objects.requireNonNull(node.get(field), field).asText();
    }

    private static <T> @Nullable T valueOr(JsonNode node, String field, Function<String, T> as) {
        JsonNode value = node.get(field);
        return value == null || value.isNull() ? null : as.apply(value.asText());
    }

    private static <T> Set<T> set(JsonNode node, String field, Function<String, T> as) {
        return list(node.get(field)).stream().map(JsonNode::asText).map(as).collect(Collectors.toUnmodifiableSet());
    }

    private static List<JsonNode> list(@Nullable JsonNode array) {
        return array == null
                ? List.of()
                : StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** Makes items of lines. */
    private record Content(Tagger tagger, Taxonomy taxonomy, KnownNames names, Map<String, Duration> shifts) {

        private ContentItem item(JsonNode line) {
            Duration shift = shifts.getOrDefault(text(line, "id"), Duration.ZERO);
            Language language = language(text(line, "language"));
            String title = text(line, "title");
            String text = text(line, "text");
            JsonNode author = line.get("author");
            return new ContentItem(
                    new ContentId(text(line, "id")),
                    1,
                    language,
                    text(line, "url"),
                    title,
                    (title + " " + text).split("\\s+").length,
                    new Source(Source.Kind.valueOf(text(line.get("source"), "kind")), text(line.get("source"), "name")),
                    author == null ? null : new EmployeeId(text(author, "employeeId")),
                    ContentClass.valueOf(text(line, "class")),
                    Purpose.valueOf(text(line, "purpose")),
                    Confidentiality.valueOf(text(line, "confidentiality")),
                    line.get("evergreen").asBoolean(),
                    new Availability(
                            publishedAt(line).plus(shift),
                            moment(line, "insideSince", shift),
                            moment(line, "availableFrom", shift),
                            moment(line, "expiresAt", shift),
                            false),
                    new ArrayList<>(new TreeSet<>(set(line, "themes", ThemeCode::new))),
                    list(line.get("about")).stream()
                            .map(one -> new ContentItem.Subject(
                                    new EmployeeId(text(one, "employeeId")), moment(one, "agreedAt", shift)))
                            .toList(),
                    tagger.tag(Optional.of(language), title, text, taxonomy, Lessons.NONE, names),
                    Set.of());
        }

        private static @Nullable Instant moment(JsonNode node, String field, Duration shift) {
            Instant moment = valueOr(node, field, Instant::parse);
            return moment == null ? null : moment.plus(shift);
        }
    }
}
