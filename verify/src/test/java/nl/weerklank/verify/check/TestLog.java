package nl.weerklank.verify.check;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.verify.json.Json;
import nl.weerklank.verify.log.Checkpoint;
import nl.weerklank.verify.log.Leaf;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Frontier;
import nl.weerklank.verify.tree.Hash;
import nl.weerklank.verify.tree.Node;
import nl.weerklank.verify.tree.Paths;
import org.jspecify.annotations.Nullable;

/** A small log with keys of its own, which can be signed, exported, and lied about. */
final class TestLog {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<String, KeyPair> pairs = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<SignedCheckpoint> checkpoints = new ArrayList<>();
    private final Map<Node, Hash> nodes = new HashMap<>();
    private final Frontier frontier = Frontier.empty();
    private String signer;

    TestLog() {
        signer = newKey();
        sign(null);
    }

    static Leaf leaf(int number) {
        return new Leaf(
                "decision-" + number,
                "pseudonym-" + number % 3,
                NOON.plusSeconds(number),
                "PULL",
                "rules-1",
                Json.fields().put("offered", Json.texts(List.of("p-" + number))).done(),
                null,
                Hash.ofContent("record " + number).hex(),
                Leaf.parts(List.of(new Leaf.Part("record", Hash.ofContent("sealed " + number)))));
    }

    /** Adds so many records, and signs. */
    TestLog with(int number) {
        for (int i = 0; i < number; i++) {
            add(leaf(leaves.size()));
        }
        sign(null);
        return this;
    }

    private void add(Leaf leaf) {
        nodes.put(new Node(0, frontier.size()), leaf.hash());
        frontier.add(leaf.hash(), nodes::put);
        leaves.add(leaf);
    }

    /** From now on another key signs, as the one before says. */
    TestLog withNewKey() {
        String next = newKey();
        sign(next);
        signer = next;
        sign(null);
        return this;
    }

    private String newKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(LogKey.ALGORITHM).generateKeyPair();
            String id = LogKey.of(pair.getPublic().getEncoded()).id();
            pairs.put(id, pair);
            keys.add(id);
            return id;
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void sign(@Nullable String next) {
        checkpoints.add(signed(new Checkpoint(
                keys.getFirst(), frontier.size(), frontier.root(), NOON.plusSeconds(frontier.size()), signer, next)));
    }

    /** This checkpoint, with the signature of the key that it names. */
    SignedCheckpoint signed(Checkpoint checkpoint) {
        try {
            Signature signature = Signature.getInstance(LogKey.ALGORITHM);
            signature.initSign(pairs.get(checkpoint.keyId()).getPrivate());
            signature.update(checkpoint.bytes());
            return new SignedCheckpoint(checkpoint, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    SignedCheckpoint newest() {
        return checkpoints.getLast();
    }

    /** The first key, as the service answers it. */
    String keysAnswer() {
        return Json.fields()
                .put("log", keys.getFirst())
                .put("items", new Json.Items(keys.stream().map(this::key).toList()))
                .done()
                .canonical();
    }

    /** The first key, as other programs write it. */
    String pem() {
        return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n".formatted(encoded(keys.getFirst()));
    }

    private Json key(String id) {
        return Json.fields().put("keyId", id).put("publicKey", encoded(id)).done();
    }

    private String encoded(String key) {
        return Base64.getEncoder().encodeToString(pairs.get(key).getPublic().getEncoded());
    }

    /** Every line of an export of everything. */
    List<String> export() {
        return export(0, checkpoints.size() - 1);
    }

    /** Every line of an export between these checkpoints. */
    List<String> export(int from, int to) {
        StringBuilder written = new StringBuilder();
        LogWalk export = new ExportWriter(keys.getFirst(), written);
        SignedCheckpoint begin = checkpoints.get(from);
        keys.forEach(key -> export.key(LogKey.of(pairs.get(key).getPublic().getEncoded())));
        rotations(0, from).forEach(export::rotation);
        export.begin(
                begin,
                Frontier.nodes(begin.checkpoint().size()).stream()
                        .map(nodes::get)
                        .toList());
        long index = begin.checkpoint().size();
        for (SignedCheckpoint checkpoint : checkpoints.subList(from + 1, to + 1)) {
            for (; index < checkpoint.checkpoint().size(); index++) {
                export.record(record(index));
            }
            export.checkpoint(checkpoint);
        }
        rotations(to + 1, checkpoints.size()).forEach(export::rotation);
        export.newest(newest(), consistency(index));
        export.end();
        return written.toString().lines().toList();
    }

    private List<Hash> consistency(long size) {
        return Paths.consistency(size, frontier.size()).stream()
                .map(span -> span.hash(nodes::get))
                .toList();
    }

    private List<SignedCheckpoint> rotations(int from, int to) {
        return checkpoints.subList(from, to).stream()
                .filter(checkpoint -> checkpoint.checkpoint().nextKeyId() != null)
                .toList();
    }

    private LogRecord record(long index) {
        Leaf leaf = leaves.get((int) index);
        return record(index, leaf, leaf.hash(), Hash.ofContent("sealed " + index));
    }

    /** A line that says whatever it is told to. */
    static String recordLine(long index, @Nullable Leaf leaf, Hash hash, @Nullable Hash stored) {
        return line(Export.RECORD, record(index, leaf, hash, stored).json());
    }

    private static LogRecord record(long index, @Nullable Leaf leaf, Hash hash, @Nullable Hash stored) {
        SortedMap<String, Hash> parts = new TreeMap<>();
        if (stored != null) {
            parts.put("record", stored);
        }
        return new LogRecord(index, "decision-" + index, leaf == null ? null : leaf.json(), hash, parts);
    }

    static String line(String what, Json value) {
        return Json.fields().put(what, value).done().canonical();
    }
}
