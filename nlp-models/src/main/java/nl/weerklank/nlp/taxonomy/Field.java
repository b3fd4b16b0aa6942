package nl.weerklank.nlp.taxonomy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A place in a JSON document that knows its own path, so that every complaint can say where. */
record Field(String path, JsonNode node) {

    Field member(String name) {
        return new Field(path.isEmpty() ? name : path + "." + name, node.path(name));
    }

    Field objectOf(Set<String> members) {
        if (!node.isObject()) {
            throw complaint("expected an object");
        }
        node.fieldNames().forEachRemaining(name -> {
            if (!members.contains(name)) {
                throw member(name).complaint("is not known here, expected one of %s".formatted(new TreeSet<>(members)));
            }
        });
        return this;
    }

    List<Field> elements(int most) {
        if (!node.isArray()) {
            throw complaint("expected a list");
        }
        if (node.size() > most) {
            throw complaint("has %d entries, expected at most %d".formatted(node.size(), most));
        }
        List<Field> elements = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            elements.add(new Field("%s[%d]".formatted(path, i), node.get(i)));
        }
        return elements;
    }

    String text(int longest) {
        if (!node.isTextual() || node.textValue().isBlank()) {
            throw complaint("expected a text");
        }
        if (node.textValue().length() > longest) {
            throw complaint("has %d characters, expected at most %d"
                    .formatted(node.textValue().length(), longest));
        }
        return node.textValue().strip();
    }

    int whole(int lowest, int highest) {
        if (!node.isIntegralNumber() || !node.canConvertToInt()) {
            throw complaint("expected a whole number from %d to %d".formatted(lowest, highest));
        }
        if (node.intValue() < lowest || node.intValue() > highest) {
            throw complaint("is %d, expected %d to %d".formatted(node.intValue(), lowest, highest));
        }
        return node.intValue();
    }

    boolean yesOrNo() {
        if (!node.isBoolean()) {
            throw complaint("expected true or false");
        }
        return node.booleanValue();
    }

    boolean isAbsent() {
        return node.isMissingNode() || node.isNull();
    }

    InvalidTaxonomyException complaint(String remedy) {
        return new InvalidTaxonomyException(path.isEmpty() ? "taxonomy" : path, remedy);
    }
}
