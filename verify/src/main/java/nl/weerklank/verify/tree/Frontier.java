package nl.weerklank.verify.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The right edge of a tree: all that is needed to add to a list and to tell its root. It holds the hashes of the nodes that a
 * list of this size falls apart into, largest first, one for each bit of the size. For one thread.
 */
public final class Frontier {

    private final List<Hash> peaks;
    private long size;

    private Frontier(long size, List<Hash> peaks) {
        this.size = size;
        this.peaks = new ArrayList<>(peaks);
    }

    /** Of an empty list. */
    public static Frontier empty() {
        return new Frontier(0, List.of());
    }

    /**
     * Of a list of this size.
     *
     * @param peaks the hashes of {@link #nodes}, in their order
     */
    public static Frontier of(long size, List<Hash> peaks) {
        if (size < 0 || Long.bitCount(size) != peaks.size()) {
            throw new IllegalArgumentException("%d hashes for %d entries".formatted(peaks.size(), size));
        }
        return new Frontier(size, peaks);
    }

    /** The nodes that a list of this size falls apart into, largest first. */
    public static List<Node> nodes(long size) {
        List<Node> nodes = new ArrayList<>();
        long begin = 0;
        for (long rest = size; rest > 0; rest -= Long.highestOneBit(rest)) {
            long part = Long.highestOneBit(rest);
            nodes.add(new Node(Long.numberOfTrailingZeros(part), begin / part));
            begin += part;
        }
        return nodes;
    }

    /** Adds an entry. */
    public void add(Hash leaf) {
        add(leaf, (node, hash) -> {});
    }

    /**
     * Adds an entry.
     *
     * @param filled is told of each node above it that is now complete
     */
    public void add(Hash leaf, BiConsumer<Node, Hash> filled) {
        Hash hash = leaf;
        for (int level = 1; (size >> (level - 1) & 1) == 1; level++) {
            hash = Hash.ofNode(peaks.removeLast(), hash);
            filled.accept(new Node(level, size >> level), hash);
        }
        peaks.addLast(hash);
        size++;
    }

    public long size() {
        return size;
    }

    /** The hashes of {@link #nodes}. */
    public List<Hash> peaks() {
        return List.copyOf(peaks);
    }

    /** The hash that vouches for the whole list. */
    public Hash root() {
        return peaks.reversed().stream()
                .reduce((right, left) -> Hash.ofNode(left, right))
                .orElse(Hash.ofNothing());
    }
}
