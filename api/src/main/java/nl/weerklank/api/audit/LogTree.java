package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.check.LogRecord;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.tree.Frontier;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Node;
import nl.weerklank.verify.tree.Span;
import org.jspecify.annotations.Nullable;

/** The tree of an organisation's log as it is stored. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class LogTree {

    private final Sql sql;

    LogTree(Sql sql) {
        this.sql = sql;
    }

    /** A decision that has no number yet. */
    record Waiting(UUID decision, String parts, Hash leaf) {}

    /** How many decisions have a number. */
    long size() {
        return sql.first("select coalesce(max(index) + 1, 0) as size from log_leaf", row -> row.number("size"))
                .orElseThrow();
    }

    /** The decisions that wait, those that wait longest first. */
    List<Waiting> waiting(int most) {
        return sql.list(
                "select decision_id, parts::text as parts, leaf_hash from log_waiting order by id limit ?",
                this::waiting,
                most);
    }

    private Waiting waiting(Row row) {
        UUID decision = row.uuid("decision_id");
        byte[] hash = row.bytesOrNull("leaf_hash");
        return new Waiting(decision, row.text("parts"), hash == null ? hashBeforeTheLog(decision) : Hash.of(hash));
    }

    private Hash hashBeforeTheLog(UUID decision) {
        return sql.first(
                        "select %s, w.parts::text as parts from decision d join log_waiting w on w.decision_id = d.id where d.id = ?"
                                .formatted(StoredDecision.OPEN),
                        row -> Leaf.hash(Objects.requireNonNull(StoredDecision.leaf(row))),
                        decision)
                .orElseThrow(() -> new IllegalStateException("the decision %s is not there".formatted(decision)));
    }

    /** Gives these decisions the next numbers. */
    void add(Frontier frontier, List<Waiting> waiting) {
        List<@Nullable Object[]> leaves = new ArrayList<>();
        List<@Nullable Object[]> nodes = new ArrayList<>();
        List<@Nullable Object[]> numbered = new ArrayList<>();
        for (Waiting one : waiting) {
            leaves.add(new @Nullable Object[] {
                frontier.size(), one.decision(), one.parts(), one.leaf().bytes()
            });
            numbered.add(new @Nullable Object[] {one.decision()});
            frontier.add(
                    one.leaf(),
                    (node, hash) -> nodes.add(new @Nullable Object[] {node.level(), node.index(), hash.bytes()}));
        }
        sql.changeEach(
                "insert into log_leaf (index, decision_id, parts, leaf_hash) values (?, ?, ?::jsonb, ?)", leaves);
        sql.changeEach("insert into log_node (level, index, hash) values (?, ?, ?)", nodes);
        sql.changeEach("delete from log_waiting where decision_id = ?", numbered);
    }

    /** The right edge of the tree when it had this size. */
    Frontier frontier(long size) {
        List<Node> nodes = Frontier.nodes(size);
        Map<Node, Hash> hashes = hashes(nodes);
        return Frontier.of(size, nodes.stream().map(node -> hash(hashes, node)).toList());
    }

    /** The hashes of these parts of the tree, by a look at one node for each level. */
    List<Hash> hashes(Collection<Span> spans) {
        Map<Node, Hash> hashes =
                hashes(spans.stream().flatMap(span -> span.nodes().stream()).toList());
        return spans.stream().map(span -> span.hash(node -> hash(hashes, node))).toList();
    }

    private static Hash hash(Map<Node, Hash> hashes, Node node) {
        Hash hash = hashes.get(node);
        if (hash == null) {
            throw new IllegalStateException("%s of the log is not there any more".formatted(node));
        }
        return hash;
    }

    private Map<Node, Hash> hashes(List<Node> nodes) {
        Map<Node, Hash> found = new HashMap<>();
        if (!nodes.isEmpty()) {
            sql.list(
                            """
                            select n.level, n.index, n.hash
                            from unnest(?::bigint[], ?::bigint[]) as wanted (level, index)
                            join log_node n on n.level = wanted.level and n.index = wanted.index
                            union all
                            select 0, l.index, l.leaf_hash
                            from unnest(?::bigint[], ?::bigint[]) as wanted (level, index)
                            join log_leaf l on wanted.level = 0 and l.index = wanted.index
                            """,
                            row -> Map.entry(
                                    new Node((int) row.number("level"), row.number("index")),
                                    Hash.of(row.bytes("hash"))),
                            levels(nodes),
                            indexes(nodes),
                            levels(nodes),
                            indexes(nodes))
                    .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        }
        return found;
    }

    private static List<Long> levels(List<Node> nodes) {
        return nodes.stream().map(node -> (long) node.level()).toList();
    }

    private static List<Long> indexes(List<Node> nodes) {
        return nodes.stream().map(Node::index).toList();
    }

    /** Records by number, from the first to the one before the last. */
    List<LogRecord> records(long from, long to) {
        return sql.list(
                """
                select l.index, l.decision_id, l.parts::text as parts, l.leaf_hash, %s, %s
                from log_leaf l left join decision d on d.id = l.decision_id
                where l.index >= ? and l.index < ? order by l.index
                """.formatted(StoredDecision.OPEN, StoredDecision.SEALED),
                row -> new LogRecord(
                        row.number("index"),
                        row.uuid("decision_id").toString(),
                        StoredDecision.leaf(row),
                        Hash.of(row.bytes("leaf_hash")),
                        StoredDecision.stored(row)),
                from,
                to);
    }
}
