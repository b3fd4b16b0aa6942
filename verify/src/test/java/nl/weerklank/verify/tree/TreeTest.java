package nl.weerklank.verify.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("G04 The tree:")
class TreeTest {

    private static final int MOST = 300;

    private static final Map<Node, Hash> NODES = new HashMap<>();
    private static final List<Hash> ROOTS = new ArrayList<>();
    private static final List<Hash> LEAVES = new ArrayList<>();

    @BeforeAll
    static void aTreeOfEverySize() {
        Frontier frontier = Frontier.empty();
        ROOTS.add(frontier.root());
        for (byte[] entry : NaiveTree.entries(MOST)) {
            Hash leaf = Hash.ofLeaf(entry);
            LEAVES.add(leaf);
            NODES.put(new Node(0, frontier.size()), leaf);
            frontier.add(leaf, NODES::put);
            ROOTS.add(frontier.root());
        }
    }

    @ParameterizedTest(name = "of {0} entries has the root that other programs find")
    @CsvSource({ // the lists that implementations of RFC 6962 are commonly tried on
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void knownRoots(int size, String root) {
        Frontier frontier = Frontier.empty();

        Stream.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
                .limit(size)
                .forEach(entry -> frontier.add(Hash.ofLeaf(HexFormat.of().parseHex(entry))));

        assertThat(frontier.root().hex()).isEqualTo(root);
    }

    @Test
    @DisplayName("the root of every size is that of the definition")
    void rootsAreThoseOfTheDefinition() {
        List<byte[]> entries = NaiveTree.entries(MOST);

        for (int size = 0; size <= MOST; size++) {
            assertThat(ROOTS.get(size).bytes()).isEqualTo(NaiveTree.root(entries.subList(0, size)));
        }
    }

    @Test
    @DisplayName("goes on from its right edge as if it had never stopped")
    void goesOn() {
        for (int size = 0; size < MOST; size++) {
            List<Hash> peaks = Frontier.nodes(size).stream().map(NODES::get).toList();
            Frontier frontier = Frontier.of(size, peaks);
            assertThat(frontier.root()).isEqualTo(ROOTS.get(size));

            frontier.add(LEAVES.get(size));

            assertThat(frontier.root()).isEqualTo(ROOTS.get(size + 1));
        }
    }

    @Test
    @DisplayName("every entry of every size is proven, with few hashes, and no other entry by the same proof")
    void inclusion() {
        for (int size = 1; size <= MOST; size++) {
            for (int index = 0; index < size; index++) {
                List<Hash> proof = hashes(Paths.inclusion(index, size));

                assertThat(Proof.isIncluded(LEAVES.get(index), index, size, proof, ROOTS.get(size)))
                        .isTrue();
                assertThat(proof.size()).isLessThanOrEqualTo(64 - Long.numberOfLeadingZeros(size - 1));
                int other = (index + 1) % MOST;
                assertThat(Proof.isIncluded(LEAVES.get(other), index, size, proof, ROOTS.get(size)))
                        .isFalse();
                assertThat(Proof.isIncluded(LEAVES.get(index), index + 1, size, proof, ROOTS.get(size)))
                        .isFalse();
            }
        }
    }

    @Test
    @DisplayName("every size is proven to go on from every smaller one, and from no other list of that size")
    void consistency() {
        for (int to = 0; to <= MOST; to++) {
            for (int from = 0; from <= to; from++) {
                List<Hash> proof = hashes(Paths.consistency(from, to));
                Hash other = from == 0 ? ROOTS.get(1) : Hash.ofNode(ROOTS.get(from), ROOTS.get(from));

                assertThat(Proof.isConsistent(from, ROOTS.get(from), to, ROOTS.get(to), proof))
                        .as("from %d to %d", from, to)
                        .isTrue();
                assertThat(Proof.isConsistent(from, other, to, ROOTS.get(to), proof))
                        .isFalse();
                assertThat(Proof.isConsistent(from, ROOTS.get(from), to, other, proof))
                        .as("what begins with %d entries", from)
                        .isEqualTo(from == 0); // every list begins with none
            }
        }
    }

    @Test
    @DisplayName("a proof with a hash too few or too many proves nothing")
    void wrongLength() {
        for (int size = 2; size <= 64; size++) {
            List<Hash> included = hashes(Paths.inclusion(size / 2, size));
            List<Hash> longer =
                    Stream.concat(included.stream(), Stream.of(ROOTS.get(1))).toList();

            assertThat(Proof.isIncluded(LEAVES.get(size / 2), size / 2, size, longer, ROOTS.get(size)))
                    .isFalse();
            assertThat(Proof.isIncluded(
                            LEAVES.get(size / 2),
                            size / 2,
                            size,
                            included.subList(0, included.size() - 1),
                            ROOTS.get(size)))
                    .isFalse();
        }
    }

    @Test
    @DisplayName("a proof takes one node a level at most")
    void fewNodes() {
        Span all = new Span(0, 1_000_003);

        assertThat(all.nodes()).hasSize(Long.bitCount(1_000_003));
        assertThat(Paths.inclusion(777_777, 1_000_003).stream()
                        .mapToInt(span -> span.nodes().size())
                        .sum())
                .isLessThan(2 * 20);
    }

    @Test
    @DisplayName("refuses what cannot be")
    void refuses() {
        assertThatThrownBy(() -> Paths.inclusion(3, 3)).hasMessageContaining("entry 3 of 3");
        assertThatThrownBy(() -> Paths.consistency(4, 3)).hasMessageContaining("from 4 to 3");
        assertThatThrownBy(() -> Frontier.of(3, List.of(ROOTS.get(1)))).hasMessageContaining("1 hashes for 3");
        assertThatThrownBy(() -> Hash.ofHex("ab")).hasMessageContaining("expected 32");
        assertThatThrownBy(() -> new Span(2, 2)).hasMessageContaining("expected at least one");
        assertThatThrownBy(() -> new Node(63, 0)).hasMessageContaining("level");
    }

    private static List<Hash> hashes(List<Span> path) {
        return path.stream().map(span -> span.hash(NODES::get)).toList();
    }
}
