package nl.weerklank.api.demo;

import java.util.HashMap;
import java.util.Map;

/** The {@code --name value} arguments of a program. */
record Arguments(Map<String, String> values) {

    static Arguments of(String... words) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i + 1 < words.length; i += 2) {
            values.put(words[i], words[i + 1]);
        }
        return new Arguments(Map.copyOf(values));
    }

    String required(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("%s is missing, expected %s VALUE".formatted(name, name));
        }
        return value;
    }

    /** The value, or another one when it is not given. */
    String given(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }
}
