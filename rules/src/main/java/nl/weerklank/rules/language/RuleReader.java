package nl.weerklank.rules.language;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.rule.RuleId;
import org.jspecify.annotations.Nullable;

/**
 * Reads a rule from JSON and refuses everything outside the closed vocabulary, saying where, what and what is allowed.
 *
 * <p>A document is at most {@value #MOST_BYTES} bytes and {@value #DEEPEST} levels deep.
 */
public final class RuleReader {

    /** The largest document that is read, in bytes. */
    public static final int MOST_BYTES = 65_536;

    private static final int DEEPEST = 12;
    static final int LONGEST_TEXT = 200;
    static final int MOST_PARAMETERS = 20;
    static final int MOST_SERVED = 30;
    static final Pattern PARAMETER = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    static final Pattern REQUIREMENT = Pattern.compile("[RG][0-9]{2}");

    private static final ObjectMapper JSON = JsonMapper.builder(factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final List<Issue> issues = new ArrayList<>();

    private RuleReader() {}

    private static JsonFactory factory() {
        return new JsonFactoryBuilder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(MOST_BYTES)
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(20)
                        .maxNameLength(100)
                        .build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /**
     * The rule in this document.
     *
     * @throws RuleRefusedException naming everything that is outside the language
     */
    public static Rule read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > MOST_BYTES) {
            throw refused("%d bytes".formatted(bytes.length), Complaint.tooLong(MOST_BYTES));
        }
        try {
            return read(JSON.readTree(bytes));
        } catch (JsonProcessingException e) {
            throw refused("not JSON", noDocument(e.getLocation()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The rule in this document, already parsed.
     *
     * @throws RuleRefusedException naming everything that is outside the language
     */
    public static Rule read(JsonNode json) {
        RuleReader reader = new RuleReader();
        Rule rule = reader.rule(new Node("", Upgrade.CURRENT.newest(json), reader.issues));
        if (rule != null && reader.issues.isEmpty()) {
            RuleCheck.check(rule, reader.issues);
        }
        if (rule == null || !reader.issues.isEmpty()) {
            throw new RuleRefusedException(reader.issues);
        }
        return rule;
    }

    private static Bilingual noDocument(@Nullable JsonLocation at) {
        return at == null
                ? Complaint.noDocument(DEEPEST, 1, 1)
                : Complaint.noDocument(DEEPEST, at.getLineNr(), at.getColumnNr());
    }

    private static RuleRefusedException refused(String value, Bilingual message) {
        return new RuleRefusedException(List.of(new Issue("", value, List.of(), message)));
    }

    private @Nullable Rule rule(Node node) {
        if (!node.object(
                "id",
                "area",
                "schema",
                "title",
                "scope",
                "when",
                "then",
                "params",
                "onUnknown",
                "valid",
                "owner",
                "serves",
                "enabled")) {
            return null;
        }
        schema(node.at("schema"));
        Area area = node.at("area").word(named(Area.values()));
        RuleId id = id(node.at("id"), area);
        Bilingual title = bilingual(node.at("title"));
        SortedMap<String, Parameter> params = parameters(node.at("params"));
        Set<Channel> channels = channels(node.at("scope"));
        Set<String> named = Set.copyOf(node.at("params").fields());
        Condition when = new ConditionReader(named).read(node.at("when"));
        List<Consequence> then = new ConsequenceReader(named).read(node.at("then"));
        OnUnknown onUnknown = node.at("onUnknown").word(named(OnUnknown.values()));
        Validity valid = validity(node.at("valid"));
        Owner owner = node.at("owner").word(named(Owner.values()));
        SortedSet<String> serves = serves(node.at("serves"));
        Boolean enabled = node.has("enabled") ? node.at("enabled").flag() : Boolean.TRUE;
        if (id == null
                || area == null
                || title == null
                || when == null
                || then == null
                || onUnknown == null
                || owner == null
                || enabled == null) {
            return null;
        }
        return new Rule(id, area, title, channels, when, then, params, onUnknown, valid, owner, serves, enabled);
    }

    private static void schema(Node node) {
        if (!Rule.SCHEMA.equals(node.text()) && !node.missing()) {
            node.refuse(Complaint.NO_SUCH_SCHEMA, List.of(Rule.SCHEMA));
        }
    }

    private static @Nullable RuleId id(Node node, @Nullable Area area) {
        String text = node.text();
        if (text == null) {
            return null;
        }
        try {
            RuleId id = new RuleId(text);
            if (area != null && !text.startsWith(area.prefix() + ".")) {
                node.complain(Complaint.notOfItsArea(area.prefix()));
            }
            return id;
        } catch (IllegalArgumentException e) {
            node.complain(Complaint.NO_ID);
            return null;
        }
    }

    private static @Nullable Bilingual bilingual(Node node) {
        if (!node.object("nl", "en")) {
            return null;
        }
        String nl = line(node.at("nl"));
        String en = line(node.at("en"));
        return nl == null || en == null ? null : new Bilingual(nl, en);
    }

    private static @Nullable String line(Node node) {
        String text = node.text();
        if (text == null) {
            return null;
        }
        if (!Text.isLine(text, LONGEST_TEXT)) {
            node.complain(Complaint.noLine(LONGEST_TEXT));
            return null;
        }
        return text;
    }

    private static Set<Channel> channels(Node node) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        if (!node.missing() && node.object("channels")) {
            List<Node> words = node.at("channels").list(1, Channel.values().length);
            if (words != null) {
                words.forEach(word -> add(channels, word.word(named(Channel.values()))));
            }
        }
        return channels;
    }

    private static SortedMap<String, Parameter> parameters(Node node) {
        SortedMap<String, Parameter> parameters = new TreeMap<>();
        if (node.missing() || !node.isObject()) {
            if (!node.missing()) {
                node.complain(Complaint.NO_OBJECT);
            }
            return parameters;
        }
        if (node.fields().size() > MOST_PARAMETERS) {
            node.complain(Complaint.tooManyParameters(node.fields().size(), MOST_PARAMETERS));
            return parameters;
        }
        for (String name : node.fields()) {
            Node place = node.at(name);
            if (!PARAMETER.matcher(name).matches()) {
                place.complain(Complaint.NO_PARAMETER_NAME);
            } else if (place.object("type", "min", "max", "value")) {
                Parameter parameter = parameter(place);
                if (parameter != null) {
                    parameters.put(name, parameter);
                }
            }
        }
        return parameters;
    }

    private static @Nullable Parameter parameter(Node node) {
        node.at("type").word(Map.of("int", "int"));
        Integer min = node.at("min").integer(-Limits.NUMBER, Limits.NUMBER);
        Integer max = node.at("max").integer(-Limits.NUMBER, Limits.NUMBER);
        if (min == null || max == null) {
            return null;
        }
        if (min > max) {
            node.at("max").complain(Complaint.maxBelowMin(min));
            return null;
        }
        Integer value = node.at("value").integer(min, max);
        return value == null ? null : new Parameter(min, max, value);
    }

    private static Validity validity(Node node) {
        if (node.missing() || !node.object("from", "until")) {
            return Validity.ALWAYS;
        }
        LocalDate from = node.at("from").missing() ? null : day(node.at("from"));
        LocalDate until = node.at("until").missing() ? null : day(node.at("until"));
        if (from != null && until != null && !until.isAfter(from)) {
            node.at("until").complain(Complaint.notAfter(from));
            return Validity.ALWAYS;
        }
        return new Validity(from, until);
    }

    private static @Nullable LocalDate day(Node node) {
        String text = node.text();
        if (text == null) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2000 || day.getYear() > 2999) {
                node.complain(Complaint.DAY_TOO_FAR);
            }
            return day;
        } catch (DateTimeException e) {
            node.complain(Complaint.NO_DAY);
            return null;
        }
    }

    private static SortedSet<String> serves(Node node) {
        SortedSet<String> serves = new TreeSet<>();
        List<Node> ids = node.missing() ? List.of() : node.list(0, MOST_SERVED);
        if (ids != null) {
            for (Node place : ids) {
                String text = place.text();
                if (text != null && !REQUIREMENT.matcher(text).matches()) {
                    place.complain(Complaint.NO_REQUIREMENT);
                }
                add(serves, text);
            }
        }
        return serves;
    }

    static <E extends Enum<E>> Map<String, E> named(E[] values) {
        return Arrays.stream(values).collect(Collectors.toUnmodifiableMap(Enum::name, Function.identity()));
    }

    static <T> void add(Set<T> set, @Nullable T element) {
        if (element != null) {
            set.add(element);
        }
    }
}
