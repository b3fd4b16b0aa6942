package nl.weerklank.verify.json;

import java.util.Iterator;
import java.util.Map;

/** Writes the canonical form: no spaces, fields in order, and only those characters escaped that must be (RFC 8785, 3.2). */
final class JsonWriter {

    private final StringBuilder out = new StringBuilder();

    private JsonWriter() {}

    static String write(Json value) {
        JsonWriter writer = new JsonWriter();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(Json value) {
        switch (value) {
            case Json.Fields fields -> fields(fields);
            case Json.Items items -> items(items);
            case Json.Text text -> text(text.value());
            case Json.Whole whole -> out.append(whole.value());
            case Json.Flag flag -> out.append(flag.value());
            case Json.Nothing nothing -> out.append("null");
        }
    }

    private void fields(Json.Fields fields) {
        out.append('{');
        Iterator<Map.Entry<String, Json>> each = fields.byName().entrySet().iterator();
        while (each.hasNext()) {
            Map.Entry<String, Json> field = each.next();
            text(field.getKey());
            out.append(':');
            value(field.getValue());
            if (each.hasNext()) {
                out.append(',');
            }
        }
        out.append('}');
    }

    private void items(Json.Items items) {
        out.append('[');
        for (int i = 0; i < items.values().size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            value(items.values().get(i));
        }
        out.append(']');
    }

    private void text(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i));
        }
        out.append('"');
    }

    private void character(char character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> {
                if (character < ' ') {
                    out.append("\\u00")
                            .append(character < 16 ? '0' : '1')
                            .append(Character.forDigit(character % 16, 16));
                } else {
                    out.append(character);
                }
            }
        }
    }
}
