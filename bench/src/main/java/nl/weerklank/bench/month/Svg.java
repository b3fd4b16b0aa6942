package nl.weerklank.bench.month;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes one drawing: in whole pixels, so that the same drawing has the same bytes, in light and in dark, with a title and a
 * description for who cannot see it.
 */
final class Svg {

    private static final String HEAD = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %2$d" role="img" aria-labelledby="title desc" \
            style="max-width:%1$dpx">
            <title id="title">%3$s</title>
            <desc id="desc">%4$s</desc>
            <style>
            text { font: 12px system-ui, sans-serif; fill: #1f2328 }
            .name { font-size: 18px; font-weight: 600 }
            .soft { fill: #59636e }
            .end { text-anchor: end }
            .middle { text-anchor: middle }
            .paper { fill: #ffffff }
            .grid { stroke: #d1d9e0; fill: none }
            .bound { stroke: #59636e; stroke-dasharray: 4 4; fill: none }
            .closed { fill: #e4e8ec }
            .open { fill: #1a7f37 }
            .rests { fill: none; stroke: #9a6700; stroke-width: 2 }
            .line { fill: none; stroke-width: 2 }
            .line.lead { stroke-width: 1; stroke-dasharray: 1 5 }
            .line.c1 { stroke: #0550ae } .line.c2 { stroke: #1a7f37 } .line.c3 { stroke: #bc4c00 } .line.c4 { stroke: #8250df }
            .c1 { fill: #0550ae } .c2 { fill: #1a7f37 } .c3 { fill: #bc4c00 } .c4 { fill: #8250df }
            .line.c1, .line.c2, .line.c3, .line.c4 { fill: none }
            @media (prefers-color-scheme: dark) {
            text { fill: #f0f6fc }
            .soft { fill: #9198a1 }
            .paper { fill: #0d1117 }
            .grid { stroke: #3d444d }
            .bound { stroke: #9198a1 }
            .closed { fill: #2a313c }
            .open { fill: #7ee787 }
            .rests { stroke: #e3b341 }
            .line.c1 { stroke: #79c0ff } .line.c2 { stroke: #7ee787 } .line.c3 { stroke: #ffa657 } .line.c4 { stroke: #d2a8ff }
            .c1 { fill: #79c0ff } .c2 { fill: #7ee787 } .c3 { fill: #ffa657 } .c4 { fill: #d2a8ff }
            }
            </style>
            <rect class="paper" width="%1$d" height="%2$d"/>
            """;

    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title, String description) {
        out.append(HEAD.formatted(width, height, escaped(title), escaped(description)));
        text("name", 16, 28, title);
    }

    void text(String look, int x, int y, String words) {
        out.append("<text class=\"%s\" x=\"%d\" y=\"%d\">%s</text>\n".formatted(look, x, y, escaped(words)));
    }

    /** Words below each other, each line at most so many characters long; tells the y below them. */
    int paragraph(String look, int x, int y, int width, String words) {
        int at = y;
        for (String line : lines(words, width)) {
            text(look, x, at, line);
            at += 17;
        }
        return at;
    }

    private static List<String> lines(String words, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.split(" ")) {
            if (!line.isEmpty() && line.length() + word.length() >= width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    void line(String look, int x1, int y1, int x2, int y2) {
        out.append("<path class=\"%s\" d=\"M%d %dL%d %d\"/>\n".formatted(look, x1, y1, x2, y2));
    }

    void path(String look, String d) {
        if (!d.isEmpty()) {
            out.append("<path class=\"%s\" d=\"%s\"/>\n".formatted(look, d));
        }
    }

    void box(String look, int x, int y, int width, int height) {
        out.append("<rect class=\"%s\" x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\"/>\n"
                .formatted(look, x, y, width, height));
    }

    /** A dot that says what it is when it is pointed at. */
    void dot(String look, int x, int y, String words) {
        out.append("<circle class=\"%s\" cx=\"%d\" cy=\"%d\" r=\"3\"><title>%s</title></circle>\n"
                .formatted(look, x, y, escaped(words)));
    }

    String text() {
        return out + "</svg>\n";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
