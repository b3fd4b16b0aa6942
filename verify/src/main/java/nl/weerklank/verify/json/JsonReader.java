package nl.weerklank.verify.json;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads JSON (RFC 8259) as strictly as a proof needs it: what could be read in two ways is refused. */
final class JsonReader {

    private static final int DEEPEST = 64;
    private static final int DIGITS = 16;

    private final String text;
    private int at;
    private int depth;

    JsonReader(String text) {
        this.text = text;
    }

    Json read() {
        Json value = value();
        skipSpace();
        if (at < text.length()) {
            throw refused("more than one value");
        }
        return value;
    }

    private Json value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> fields();
            case '[' -> items();
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Flag(true));
            case 'f' -> word("false", new Json.Flag(false));
            case 'n' -> word("null", new Json.Nothing());
            default -> whole();
        };
    }

    private Json fields() {
        SortedMap<String, Json> fields = new TreeMap<>();
        deeper();
        expect('{');
        skipSpace();
        if (!takes('}')) {
            do {
                skipSpace();
                String name = string();
                skipSpace();
                expect(':');
                if (fields.put(name, value()) != null) {
                    throw refused("a field that is there twice");
                }
                skipSpace();
            } while (takes(','));
            expect('}');
        }
        depth--;
        return new Json.Fields(fields);
    }

    private Json items() {
        List<Json> items = new ArrayList<>();
        deeper();
        expect('[');
        skipSpace();
        if (!takes(']')) {
            do {
                items.add(value());
                skipSpace();
            } while (takes(','));
            expect(']');
        }
        depth--;
        return new Json.Items(items);
    }

    private void deeper() {
        if (++depth > DEEPEST) {
            throw refused("more than %d levels".formatted(DEEPEST));
        }
    }

    private Json word(String word, Json value) {
        if (!text.startsWith(word, at)) {
            throw refused("a word that is none of JSON's");
        }
        at += word.length();
        return value;
    }

    private Json whole() {
        int begin = at;
        takes('-');
        int digits = at;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        boolean leadingZero = at - digits > 1 && text.charAt(digits) == '0';
        if (at == digits || at - digits > DIGITS || leadingZero) {
            throw refused("what is no whole number");
        }
        if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
            throw refused("a number that is not whole");
        }
        return new Json.Whole(Long.parseLong(text, begin, at, 10));
    }

    private String string() {
        StringBuilder read = new StringBuilder();
        expect('"');
        while (true) {
            char next = take();
            if (next == '"') {
                return characters(read);
            }
            if (next < ' ') {
                throw refused("a control character");
            }
            read.append(next == '\\' ? escaped() : next);
        }
    }

    /** Half of a character that takes two cannot be written in UTF-8, so no hash could be made of it. */
    private String characters(StringBuilder read) {
        for (int i = 0; i < read.length(); i++) {
            char character = read.charAt(i);
            if (Character.isHighSurrogate(character)
                    && i + 1 < read.length()
                    && Character.isLowSurrogate(read.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(character)) {
                throw refused("half a character");
            }
        }
        return read.toString();
    }

    private char escaped() {
        char escape = take();
        return switch (escape) {
            case '"', '\\', '/' -> escape;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> throw refused("an escape that is none of JSON's");
        };
    }

    private char unicode() {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = "0123456789abcdef".indexOf(Character.toLowerCase(take()));
            if (digit < 0) {
                throw refused("an escape without four digits");
            }
            code = code * 16 + digit;
        }
        return (char) code;
    }

    private void skipSpace() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private boolean takes(char wanted) {
        boolean there = at < text.length() && text.charAt(at) == wanted;
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(char wanted) {
        if (!takes(wanted)) {
            throw refused("something else than '%s'".formatted(wanted));
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw refused("an early end");
        }
        return text.charAt(at);
    }

    private char take() {
        char next = peek();
        at++;
        return next;
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private JsonException refused(String found) {
        return new JsonException("there is %s at character %d".formatted(found, at + 1));
    }
}
