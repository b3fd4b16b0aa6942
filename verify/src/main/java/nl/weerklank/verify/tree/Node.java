package nl.weerklank.verify.tree;

/**
 * A place in the tree that never changes once it is filled: everything above 2^level entries, beginning with entry
 * index · 2^level. Level 0 is the entries themselves.
 */
public record Node(int level, long index) {

    public Node {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException(
                    "node %d at level %d, expected from 0 on, and a level of 0 to 62".formatted(index, level));
        }
    }
}
