package nl.weerklank.rules.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a document being read: what stands there, where it is, and the list that every complaint goes to. A
 * getter that finds something else than it was asked for complains and returns null.
 */
final class Node {

    private static final int SHOWN = 60;

    private final String path;
    private final @Nullable JsonNode json;
    private final List<Issue> issues;

    Node(String path, @Nullable JsonNode json, List<Issue> issues) {
        this.path = path;
        this.json = json == null || json.isNull() ? null : json;
        this.issues = issues;
    }

    boolean missing() {
        return json == null;
    }

    String path() {
        return path;
    }

    /** The place below; its path is as short and harmless as the values that are shown. */
    Node at(String field) {
        return new Node(
                path + "/" + shortened(field).replace("~", "~0").replace("/", "~1"),
                json == null ? null : json.get(field),
                issues);
    }

    /** The names of its fields; empty when it is no object. */
    List<String> fields() {
        List<String> fields = new ArrayList<>();
        if (json != null && json.isObject()) {
            json.fieldNames().forEachRemaining(fields::add);
        }
        return fields;
    }

    boolean has(String field) {
        return json != null && json.has(field);
    }

    boolean isObject() {
        return json != null && json.isObject();
    }

    /** Complains of everything that is no object, and of each field but these. */
    boolean object(String... allowed) {
        if (!isObject()) {
            complain(Complaint.NO_OBJECT);
            return false;
        }
        Set<String> known = new HashSet<>(Arrays.asList(allowed));
        fields().stream().filter(field -> !known.contains(field)).forEach(field -> at(field)
                .refuse(Complaint.NO_SUCH_FIELD, Nearest.to(field, known)));
        return true;
    }

    /** The elements of a list of so many, or null. */
    @Nullable
    List<Node> list(int min, int max) {
        if (json == null || !json.isArray()) {
            complain(Complaint.NO_LIST);
            return null;
        }
        if (json.size() < min || json.size() > max) {
            complain(Complaint.length(json.size(), min, max));
            return null;
        }
        List<Node> elements = new ArrayList<>();
        Iterator<JsonNode> all = json.elements();
        while (all.hasNext()) {
            elements.add(new Node(path + "/" + elements.size(), all.next(), issues));
        }
        return elements;
    }

    @Nullable
    String text() {
        if (json == null || !json.isTextual()) {
            complain(Complaint.NO_TEXT);
            return null;
        }
        return json.textValue();
    }

    /** A whole number within bounds, or null; 1.0 is no whole number. */
    @Nullable
    Integer integer(int min, int max) {
        if (json == null || !json.isIntegralNumber() || !json.canConvertToInt()) {
            complain(Complaint.notFrom(min, max));
            return null;
        }
        if (json.intValue() < min || json.intValue() > max) {
            complain(Complaint.notFrom(min, max));
            return null;
        }
        return json.intValue();
    }

    @Nullable
    Boolean flag() {
        if (json == null || !json.isBoolean()) {
            refuse(Complaint.NO_FLAG, List.of("true", "false"));
            return null;
        }
        return json.booleanValue();
    }

    /** The value that this word stands for, or null. */
    <T> @Nullable T word(Map<String, T> allowed) {
        String word = json != null && json.isTextual() ? json.textValue() : null;
        T meant = word == null ? null : allowed.get(word);
        if (meant == null) {
            refuse(Complaint.NO_SUCH_WORD, Nearest.to(shown(), allowed.keySet()));
        }
        return meant;
    }

    void complain(Bilingual message) {
        refuse(message, List.of());
    }

    void refuse(Bilingual message, Collection<String> allowed) {
        Bilingual whole = missing() ? Complaint.missing(message) : message;
        issues.add(new Issue(path, shown(), List.copyOf(allowed), whole));
    }

    private String shown() {
        if (json == null) {
            return "nothing";
        }
        return shortened(json.isTextual() ? json.textValue() : json.toString());
    }

    /** Short enough to show, and without anything that could forge a line of a log. */
    static String shortened(String text) {
        String safe = text.codePoints()
                .limit(SHOWN + 1L)
                .map(c -> Text.isPlain(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return safe.codePointCount(0, safe.length()) > SHOWN
                ? safe.substring(0, safe.offsetByCodePoints(0, SHOWN)) + "…"
                : safe;
    }
}
