package nl.weerklank.api.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.CharacterEscapes;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a tree of texts, whole numbers, flags and lists as canonical JSON (RFC 8785): no white space, names sorted by
 * their UTF-16 units, as few escapes as JSON allows. A general library took several times as long on a decision, because it
 * reads the text again first; a test holds this to that library.
 */
final class CanonicalJson {

    private static final JsonFactory FACTORY = new JsonFactory().setCharacterEscapes(new LowerCaseEscapes());

    private CanonicalJson() {}

    /** The canonical bytes, in UTF-8. */
    static byte[] of(JsonNode tree) throws IOException {
        // by way of characters: written straight to bytes, a character beyond 16 bits would be escaped
        StringWriter text = new StringWriter(1 << 16);
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            write(tree, json);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode node, JsonGenerator json) throws IOException {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, json);
            case ARRAY -> {
                json.writeStartArray();
                for (JsonNode element : node) {
                    write(element, json);
                }
                json.writeEndArray();
            }
            case STRING -> json.writeString(node.textValue());
            case NUMBER -> json.writeNumber(wholeNumber(node));
            case BOOLEAN -> json.writeBoolean(node.booleanValue());
            case NULL -> json.writeNull();
            case BINARY, MISSING, POJO ->
                throw new IllegalArgumentException("a %s has no canonical form".formatted(node.getNodeType()));
        }
    }

    private static void writeObject(JsonNode object, JsonGenerator json) throws IOException {
        List<String> names = new ArrayList<>(object.size());
        object.fieldNames().forEachRemaining(names::add);
        names.sort(null);
        json.writeStartObject();
        for (String name : names) {
            json.writeFieldName(name);
            write(object.get(name), json);
        }
        json.writeEndObject();
    }

    private static long wholeNumber(JsonNode number) {
        if (!number.isIntegralNumber()) {
            throw new IllegalArgumentException("%s is no whole number".formatted(number));
        }
        return number.longValue();
    }

    /** Control characters without an escape of their own are written with lower-case digits. */
    private static final class LowerCaseEscapes extends CharacterEscapes {

        private static final long serialVersionUID = 1L;
        private static final int FIRST_PLAIN = 0x20;

        private final int[] codes = standardAsciiEscapesForJSON();

        LowerCaseEscapes() {
            for (int character = 0; character < FIRST_PLAIN; character++) {
                if (codes[character] == ESCAPE_STANDARD) {
                    codes[character] = ESCAPE_CUSTOM;
                }
            }
        }

        @Override
        public int[] getEscapeCodesForAscii() {
            return codes.clone();
        }

        /** Asked for every character beyond ASCII too; those are written as they are. */
        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return character < FIRST_PLAIN ? new SerializedString("\\u%04x".formatted(character)) : null;
        }
    }
}
