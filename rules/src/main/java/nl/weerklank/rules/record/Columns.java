package nl.weerklank.rules.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON with everything that stands in the same place of its structure together, in a column: what lies beside each other is
 * then alike, and compresses well. Any JSON without blanks comes back as the same bytes.
 *
 * <p>Columns follow each other as their places are first met, reading from the front, and each ends with an empty line. A
 * line is one of these:
 *
 * <ul>
 *   <li>a plain value, as it stands in the JSON;
 *   <li>{@code [3}: an array of 3 elements, which share a column of their own;
 *   <li><code>{"a","b"</code>: the first object in this place with these names, each of which has a column of its own;
 *   <li><code>}0</code>: another one with the names of the first of those, counted from 0.
 * </ul>
 */
final class Columns {

    private static final char END = '\n';

    private Columns() {}

    /** These bytes in columns; they must be JSON without blanks, as canonical JSON is. */
    static byte[] of(byte[] json) {
        return new Sorter(json).columns();
    }

    /**
     * The JSON that was put into these columns.
     *
     * @throws IllegalArgumentException when these are no columns
     */
    static byte[] json(byte[] columns) {
        try {
            return new Joiner(columns).json();
        } catch (IndexOutOfBoundsException | NumberFormatException broken) {
            throw new IllegalArgumentException("this is no JSON in columns", broken);
        }
    }

    /** Puts values into columns. */
    private static final class Sorter extends Walk {

        private final List<Column> columns = new ArrayList<>();

        Sorter(byte[] json) {
            super(json);
        }

        byte[] columns() {
            value(opened());
            ByteArrayOutputStream all = new ByteArrayOutputStream(json.length);
            for (Column column : columns) {
                all.writeBytes(column.lines.toByteArray());
                all.write(END);
            }
            return all.toByteArray();
        }

        private Column opened() {
            Column column = new Column();
            columns.add(column);
            return column;
        }

        private void value(Column column) {
            switch (json[at]) {
                case '{' -> object(column);
                case '[' -> array(column);
                default -> {
                    int from = at;
                    skip();
                    column.line(json, from, at);
                }
            }
        }

        private void object(Column column) {
            Shape shape = column.nameless;
            at++;
            while (json[at] != '}') {
                int from = at;
                skipText();
                Step step = step(column, shape, from, at);
                at++; // the colon
                value(step.member());
                shape = step.then();
                if (json[at] == ',') {
                    at++;
                }
            }
            at++;
            if (shape.number < 0) {
                shape.number = column.shapes++;
                column.line('{', shape.names);
            } else {
                column.line('}', shape.number);
            }
        }

        private Step step(Column column, Shape shape, int from, int to) {
            for (Step step : shape.steps) {
                if (Arrays.equals(step.name(), 0, step.name().length, json, from, to)) {
                    return step;
                }
            }
            byte[] name = Arrays.copyOfRange(json, from, to);
            Column member = column.members.computeIfAbsent(text(name), first -> opened());
            Step step = new Step(name, member, shape.with(name));
            shape.steps.add(step);
            return step;
        }

        private void array(Column column) {
            int elements = 0;
            at++;
            while (json[at] != ']') {
                if (column.elements == null) {
                    column.elements = opened();
                }
                value(column.elements);
                elements++;
                if (json[at] == ',') {
                    at++;
                }
            }
            at++;
            column.line('[', elements);
        }

        private static final class Column {

            private final ByteArrayOutputStream lines = new ByteArrayOutputStream();
            private final Map<String, Column> members = new HashMap<>();
            private final Shape nameless = new Shape(new byte[0]);
            private @Nullable Column elements;
            private int shapes;

            void line(char kind, byte[] text) {
                lines.write(kind);
                line(text, 0, text.length);
            }

            void line(char kind, int number) {
                line(kind, Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
            }

            void line(byte[] text, int from, int to) {
                lines.write(text, from, to - from);
                lines.write(END);
            }
        }

        /** The names of an object, as far as they were read. */
        private static final class Shape {

            private final byte[] names;
            private final List<Step> steps = new ArrayList<>(1);
            private int number = -1;

            Shape(byte[] names) {
                this.names = names;
            }

            Shape with(byte[] name) {
                ByteArrayOutputStream longer = new ByteArrayOutputStream(names.length + 1 + name.length);
                longer.writeBytes(names);
                if (names.length > 0) {
                    longer.write(',');
                }
                longer.writeBytes(name);
                return new Shape(longer.toByteArray());
            }
        }

        /** One name more, and where its value belongs. */
        private record Step(byte[] name, Column member, Shape then) {}
    }

    /** Takes values from columns. */
    private static final class Joiner {

        private final byte[] lines;
        private final ByteArrayOutputStream json;
        private int nextColumn;

        Joiner(byte[] columns) {
            this.lines = columns;
            this.json = new ByteArrayOutputStream(4 * columns.length);
        }

        byte[] json() {
            value(opened());
            if (nextColumn != lines.length) {
                throw new IllegalArgumentException("there are more columns than places");
            }
            return json.toByteArray();
        }

        private Column opened() {
            Column column = new Column(nextColumn);
            int end = nextColumn;
            while (lines[end] != END || lines[end + 1] != END) {
                end++;
            }
            nextColumn = end + 2;
            return column;
        }

        private void value(Column column) {
            int from = column.at;
            int to = from;
            while (lines[to] != END) {
                to++;
            }
            column.at = to + 1;
            switch (lines[from]) {
                case '{' -> {
                    column.shapes.add(shape(from + 1, to));
                    object(column, column.shapes.getLast());
                }
                case '}' -> object(column, column.shapes.get(number(from + 1, to)));
                case '[' -> array(column, number(from + 1, to));
                case END -> throw new IllegalArgumentException("a column has fewer lines than its place has values");
                default -> json.write(lines, from, to - from);
            }
        }

        private List<Member> shape(int from, int to) {
            List<Member> members = new ArrayList<>();
            Names names = new Names(lines, from);
            while (names.at < to) {
                int name = names.at;
                if (lines[name] != '"') {
                    throw new IllegalArgumentException("a name stands without quotes");
                }
                names.skipText();
                members.add(new Member(name, names.at));
                names.at++; // the comma
            }
            return members;
        }

        private int number(int from, int to) {
            return Integer.parseInt(new String(lines, from, to - from, StandardCharsets.US_ASCII));
        }

        private void object(Column column, List<Member> shape) {
            json.write('{');
            boolean first = true;
            for (Member member : shape) {
                if (!first) {
                    json.write(',');
                }
                first = false;
                json.write(lines, member.from, member.to - member.from);
                json.write(':');
                if (member.column == null) {
                    String name = text(Arrays.copyOfRange(lines, member.from, member.to));
                    member.column = column.members.computeIfAbsent(name, met -> opened());
                }
                value(member.column);
            }
            json.write('}');
        }

        private void array(Column column, int elements) {
            json.write('[');
            for (int element = 0; element < elements; element++) {
                if (element > 0) {
                    json.write(',');
                }
                if (column.elements == null) {
                    column.elements = opened();
                }
                value(column.elements);
            }
            json.write(']');
        }

        /** The names of a shape, one after another. */
        private static final class Names extends Walk {
            Names(byte[] lines, int from) {
                super(lines);
                at = from;
            }
        }

        private static final class Column {

            private final Map<String, Column> members = new HashMap<>();
            private final List<List<Member>> shapes = new ArrayList<>();
            private @Nullable Column elements;
            private int at;

            Column(int at) {
                this.at = at;
            }
        }

        /** A name, and where its value comes from once that is known. */
        private static final class Member {

            private final int from;
            private final int to;
            private @Nullable Column column;

            Member(int from, int to) {
                this.from = from;
                this.to = to;
            }
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
