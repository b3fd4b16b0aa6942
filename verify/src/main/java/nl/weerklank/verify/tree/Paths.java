package nl.weerklank.verify.tree;

import java.util.ArrayList;
import java.util.List;

/** Which parts of a tree make up a proof, in the order in which it is checked. */
public final class Paths {

    private Paths() {}

    /**
     * What shows that an entry is in a list of this size (RFC 6962, 2.1.1).
     *
     * @throws IllegalArgumentException when there is no such entry
     */
    public static List<Span> inclusion(long index, long size) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("entry %d of %d".formatted(index, size));
        }
        List<Span> path = new ArrayList<>();
        inclusion(index, new Span(0, size), path);
        return path;
    }

    private static void inclusion(long index, Span within, List<Span> path) {
        if (within.size() == 1) {
            return;
        }
        boolean isLeft = index < within.left().end();
        inclusion(index, isLeft ? within.left() : within.right(), path);
        path.add(isLeft ? within.right() : within.left());
    }

    /**
     * What shows that a list of size {@code to} begins with the list that had size {@code from} (RFC 6962, 2.1.2). Empty
     * for an empty list, which every list begins with, and for the same size.
     *
     * @throws IllegalArgumentException when the list would be shorter than it was
     */
    public static List<Span> consistency(long from, long to) {
        if (from < 0 || from > to) {
            throw new IllegalArgumentException("from %d to %d entries".formatted(from, to));
        }
        List<Span> path = new ArrayList<>();
        if (from > 0 && from < to) {
            consistency(from, new Span(0, to), true, path);
        }
        return path;
    }

    private static void consistency(long from, Span within, boolean isOld, List<Span> path) {
        if (from == within.end()) {
            if (!isOld) {
                path.add(within);
            }
            return;
        }
        if (from <= within.left().end()) {
            consistency(from, within.left(), isOld, path);
            path.add(within.right());
        } else {
            consistency(from, within.right(), false, path);
            path.add(within.left());
        }
    }
}
