package nl.weerklank.bench.month;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Lines over the same steps, each named in words at its end.
 *
 * @param top the highest value there is room for
 * @param step between two values along the side
 * @param side how a value along the side is written
 * @param below how a step along the bottom is written; empty for those that have no words
 */
record LineChart(int top, int step, IntFunction<String> side, IntFunction<String> below, int steps) {

    private static final int WIDTH = 960;
    private static final int HEAD = 140;
    private static final int LEFT = 76;
    private static final int RIGHT = 700;
    private static final int HEIGHT = 300;
    private static final int APART = 16;
    /** From so many steps on, dots would only be in the way. */
    private static final int MANY = 15;

    /** A line, or for a bound a dotted one. */
    record Series(String name, List<Integer> values, boolean bound) {

        static Series bound(String name, int value, int steps) {
            return new Series(name, Collections.nCopies(steps, value), true);
        }
    }

    String drawn(String title, String description, List<Series> series) {
        Svg svg = new Svg(WIDTH, HEAD + HEIGHT + 40, title, description);
        svg.paragraph("soft", 16, 50, 130, description);
        int bottom = HEAD + HEIGHT;
        axes(svg, bottom);
        lines(svg, bottom, series);
        return svg.text();
    }

    private void axes(Svg svg, int bottom) {
        for (int value = 0; value <= top; value += step) {
            svg.line("grid", LEFT, y(value, bottom), RIGHT, y(value, bottom));
            svg.text("soft end", LEFT - 8, y(value, bottom) + 4, side.apply(value));
        }
        for (int at = 0; at < steps; at++) {
            String words = below.apply(at);
            if (!words.isEmpty()) {
                svg.text("soft middle", x(at), bottom + 20, words);
            }
        }
    }

    /** @param from where the line ends that it names */
    private record Label(String look, String words, int from, int y) {}

    private void lines(Svg svg, int bottom, List<Series> series) {
        List<Label> labels = new ArrayList<>();
        int colour = 0;
        for (Series one : series) {
            String look = one.bound() ? "bound" : "c" + ++colour;
            if (!one.values().isEmpty()) {
                svg.path(one.bound() ? look : "line " + look, path(one.values(), bottom));
                labels.add(new Label(
                        one.bound() ? "soft" : look,
                        one.name(),
                        x(one.values().size() - 1),
                        y(one.values().getLast(), bottom)));
            }
            if (!one.bound()) {
                for (int at = 0; at < one.values().size() && steps < MANY; at++) {
                    int value = one.values().get(at);
                    svg.dot(look, x(at), y(value, bottom), one.name() + ": " + side.apply(value));
                }
            }
        }
        named(svg, labels);
    }

    /** Names that would lie over each other move down; one whose line ended early is led to it. */
    private static void named(Svg svg, List<Label> labels) {
        int free = 0;
        for (Label label :
                labels.stream().sorted(Comparator.comparingInt(Label::y)).toList()) {
            int y = Math.max(label.y() + 4, free);
            svg.text(label.look(), RIGHT + 12, y, label.words());
            if (label.from() < RIGHT - APART) {
                svg.line("line lead " + label.look(), label.from(), label.y(), RIGHT + 8, y - 4);
            }
            free = y + APART;
        }
    }

    private String path(List<Integer> values, int bottom) {
        StringBuilder path = new StringBuilder();
        for (int at = 0; at < values.size(); at++) {
            path.append(at == 0 ? 'M' : 'L').append(x(at)).append(' ').append(y(values.get(at), bottom));
        }
        return path.toString();
    }

    private int x(int at) {
        return LEFT + 8 + (RIGHT - LEFT - 16) * at / Math.max(1, steps - 1);
    }

    private int y(int value, int bottom) {
        return bottom - HEIGHT * Math.min(value, top) / top;
    }
}
