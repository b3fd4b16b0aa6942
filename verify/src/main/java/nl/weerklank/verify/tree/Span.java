package nl.weerklank.verify.tree;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Entries in a row that stand under one place of the tree (RFC 6962, 2.1): their hash is that of a tree of their own.
 *
 * @param begin the first
 * @param end one more than the last
 */
public record Span(long begin, long end) {

    public Span {
        if (begin < 0 || end <= begin) {
            throw new IllegalArgumentException("entries %d up to %d, expected at least one".formatted(begin, end));
        }
    }

    /** Their hash, from the hashes of nodes. */
    public Hash hash(Function<Node, Hash> nodes) {
        return isNode() ? nodes.apply(node()) : Hash.ofNode(left().hash(nodes), right().hash(nodes));
    }

    /** The nodes that {@link #hash} asks for: at most one for each level. */
    public List<Node> nodes() {
        return isNode()
                ? List.of(node())
                : Stream.concat(left().nodes().stream(), right().nodes().stream())
                        .toList();
    }

    long size() {
        return end - begin;
    }

    /** As many as the largest power of two that is smaller than their number. */
    Span left() {
        return new Span(begin, begin + Long.highestOneBit(size() - 1));
    }

    Span right() {
        return new Span(left().end(), end);
    }

    private boolean isNode() {
        return Long.bitCount(size()) == 1;
    }

    private Node node() {
        return new Node(Long.numberOfTrailingZeros(size()), begin / size());
    }
}
