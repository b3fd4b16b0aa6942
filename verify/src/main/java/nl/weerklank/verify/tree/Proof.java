package nl.weerklank.verify.tree;

import java.util.List;

/** Checks proofs with nothing but hashes. */
public final class Proof {

    private Proof() {}

    /** Whether this proof shows that an entry is in the list with this root (RFC 9162, 2.1.3.2). */
    public static boolean isIncluded(Hash leaf, long index, long size, List<Hash> proof, Hash root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long at = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash beside : proof) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                hash = Hash.ofNode(beside, hash);
                while (!isRight(at) && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /** Whether this proof shows that the longer list begins with the shorter one (RFC 9162, 2.1.4.2). */
    public static boolean isConsistent(long from, Hash before, long to, Hash after, List<Hash> proof) {
        if (from < 0 || from > to) {
            return false;
        }
        if (from == 0) {
            return proof.isEmpty() && before.equals(Hash.ofNothing());
        }
        if (from == to) {
            return proof.isEmpty() && before.equals(after);
        }
        boolean wasWhole = Long.bitCount(from) == 1;
        if (proof.isEmpty() && !wasWhole) {
            return false;
        }
        long at = from - 1;
        long last = to - 1;
        while (isRight(at)) {
            at >>= 1;
            last >>= 1;
        }
        Hash old = wasWhole ? before : proof.getFirst();
        Hash now = old;
        for (Hash beside : proof.subList(wasWhole ? 0 : 1, proof.size())) {
            if (last == 0) {
                return false;
            }
            if (isRight(at) || at == last) {
                old = Hash.ofNode(beside, old);
                now = Hash.ofNode(beside, now);
                while (!isRight(at) && at != 0) {
                    at >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.ofNode(now, beside);
            }
            at >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(before) && now.equals(after);
    }

    private static boolean isRight(long at) {
        return (at & 1) == 1;
    }
}
