package nl.weerklank.api.pack;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Writes a page of text that is also well-formed XML, so that browsers and the PDF writer read the same. What is handed in is
 * text and stays text: nothing in it can become an element, an attribute or an address, or turn the order of letters.
 */
final class Xhtml {

    /** What XML does not take, and marks that change the direction of everything behind them. */
    private static final Pattern NOT_TEXT = Pattern.compile(
            "[^\\x09\\x0A\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]|[\\u202A-\\u202E\\u2066-\\u2069]");

    private final StringBuilder out = new StringBuilder();

    /** The text with everything escaped that would mean something, in an element or an attribute. */
    static String text(String plain) {
        return NOT_TEXT.matcher(plain)
                .replaceAll("\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The beginning of a page. */
    Xhtml begin(String language, String title, String description, String style) {
        out.append("""
                <!DOCTYPE html>
                <html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s" xml:lang="%1$s">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta name="description" content="%3$s"/>
                <title>%2$s</title>
                <style>
                %4$s</style>
                </head>
                <body>
                """.formatted(text(language), text(title), text(description), style));
        return this;
    }

    String end() {
        return out.append("</body>\n</html>\n").toString();
    }

    Xhtml heading(int level, String text) {
        out.append("<h%1$d>%2$s</h%1$d>\n".formatted(level, text(text)));
        return this;
    }

    /** A heading that can be linked to. */
    Xhtml heading(int level, String id, String text) {
        out.append("<h%1$d id=\"%2$s\">%3$s</h%1$d>\n".formatted(level, text(id), text(text)));
        return this;
    }

    Xhtml paragraph(String text) {
        out.append("<p>").append(text(text)).append("</p>\n");
        return this;
    }

    /** A paragraph that stands out. */
    Xhtml note(String text) {
        out.append("<p class=\"note\">").append(text(text)).append("</p>\n");
        return this;
    }

    /** Words and what they stand for. */
    Xhtml pairs(List<List<String>> pairs) {
        out.append("<dl>\n");
        pairs.forEach(pair -> out.append("<dt>")
                .append(text(pair.getFirst()))
                .append("</dt><dd>")
                .append(text(pair.getLast()))
                .append("</dd>\n"));
        out.append("</dl>\n");
        return this;
    }

    Xhtml list(List<String> items) {
        out.append("<ul>\n");
        items.forEach(item -> out.append("<li>").append(text(item)).append("</li>\n"));
        out.append("</ul>\n");
        return this;
    }

    /** Links to headings of this page: id and text. */
    Xhtml contents(String label, List<List<String>> links) {
        out.append("<nav aria-label=\"").append(text(label)).append("\">\n<ol>\n");
        links.forEach(link -> out.append("<li><a href=\"#")
                .append(text(link.getFirst()))
                .append("\">")
                .append(text(link.getLast()))
                .append("</a></li>\n"));
        out.append("</ol>\n</nav>\n");
        return this;
    }

    /** A table whose first column names its rows; the parts of a cell stand below each other. */
    Xhtml table(String caption, List<Integer> widths, List<String> heads, List<List<List<String>>> rows) {
        out.append("<table>\n<caption>").append(text(caption)).append("</caption>\n<colgroup>");
        widths.forEach(width -> out.append("<col style=\"width: ").append(width).append("%\"/>"));
        out.append("</colgroup>\n<thead><tr>");
        heads.forEach(
                head -> out.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        rows.forEach(this::row);
        out.append("</tbody>\n</table>\n");
        return this;
    }

    private void row(List<List<String>> cells) {
        out.append("<tr><th scope=\"row\">").append(parts(cells.getFirst())).append("</th>");
        cells.stream()
                .skip(1)
                .forEach(cell -> out.append("<td>").append(parts(cell)).append("</td>"));
        out.append("</tr>\n");
    }

    private static String parts(List<String> parts) {
        return parts.size() == 1
                ? text(parts.getFirst())
                : String.join(
                        "",
                        parts.stream().map(part -> "<p>" + text(part) + "</p>").toList());
    }
}
