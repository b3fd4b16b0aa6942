package nl.weerklank.docs.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A page that tells a scenario: tables of two columns say who asks and what came before, the last table has a row for each
 * item. The first cells of a row say what the item is, the last what becomes of it. A line at the end says what holds for
 * every item.
 */
record Page(String before, Map<String, String> said, List<Row> rows, String forEveryItem) {

    static final String FOR_EVERY_ITEM = "For every item: ";

    private static final List<String> HEADER =
            List.of("item", "themes", "from", "age", "also", "what becomes of it", "points", "because");

    /** An item and what becomes of it. */
    record Row(String item, String themes, String from, String age, String also, Fate fate) {}

    /** What becomes of an item: its place and shape or what stopped it, its points, and the rules that spoke about it. */
    record Fate(String becomes, String points, String because) {}

    static Page read(String text) {
        int table = text.indexOf(line(HEADER));
        if (table < 0) {
            throw new IllegalArgumentException("a scenario needs a table with the columns " + HEADER);
        }
        String before = text.substring(0, table);
        Map<String, String> said = new LinkedHashMap<>();
        before.lines()
                .filter(line -> line.startsWith("|"))
                .map(Page::cells)
                .forEach(cells -> said.put(cells.get(0), cells.get(1)));

        List<Row> rows = text.substring(table)
                .lines()
                .skip(2)
                .filter(line -> line.startsWith("|"))
                .map(Page::cells)
                .map(Page::row)
                .toList();
        Optional<String> forEveryItem = text.lines()
                .filter(line -> line.startsWith(FOR_EVERY_ITEM))
                .map(line -> line.substring(FOR_EVERY_ITEM.length()))
                .findFirst();
        return new Page(before, said, rows, forEveryItem.orElse("nothing."));
    }

    /** What the page says of this, or nothing. */
    Optional<String> said(String key) {
        return Optional.ofNullable(said.get(key)).filter(value -> !value.isBlank());
    }

    /** What the page says of this, one by one. */
    List<String> list(String key, String separator) {
        return said(key).map(value -> split(value, separator)).orElse(List.of());
    }

    /** The page with what became of each item. */
    Page with(List<Fate> fates, String newForEveryItem) {
        List<Row> newRows = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            newRows.add(new Row(row.item(), row.themes(), row.from(), row.age(), row.also(), fates.get(i)));
        }
        return new Page(before, said, newRows, newForEveryItem);
    }

    String text() {
        String table = rows.stream()
                .map(row -> line(List.of(
                        row.item(),
                        row.themes(),
                        row.from(),
                        row.age(),
                        row.also(),
                        row.fate().becomes(),
                        row.fate().points(),
                        row.fate().because())))
                .collect(Collectors.joining("\n"));
        return before + line(HEADER) + "\n" + "|---".repeat(HEADER.size()) + "|\n" + table + "\n\n" + FOR_EVERY_ITEM
                + forEveryItem + "\n";
    }

    static List<String> split(String value, String separator) {
        return Arrays.stream(value.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    private static Row row(List<String> cells) {
        if (cells.size() != HEADER.size()) {
            throw new IllegalArgumentException(
                    "%s has %d cells, expected %d".formatted(cells, cells.size(), HEADER.size()));
        }
        return new Row(
                cells.get(0),
                cells.get(1),
                cells.get(2),
                cells.get(3),
                cells.get(4),
                new Fate(cells.get(5), cells.get(6), cells.get(7)));
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(Collectors.joining("|", "|", "|"));
    }
}
