package nl.weerklank.api.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.keys.SigningKeys;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.verify.log.Checkpoint;
import nl.weerklank.verify.log.LogKey;
import nl.weerklank.verify.log.SignedCheckpoint;
import nl.weerklank.verify.tree.Frontier;
import nl.weerklank.verify.tree.Hash;
import org.jspecify.annotations.Nullable;

/** What was signed of an organisation's log, and with what. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class Checkpoints {

    private static final String SELECT =
            "select number, log, size, root, signed_at, key_id, next_key_id, signature from log_checkpoint ";

    private final Sql sql;
    private final SigningKeys signing;
    private final OrganisationTransaction transaction;

    Checkpoints(Sql sql, SigningKeys signing, OrganisationTransaction transaction) {
        this.sql = sql;
        this.signing = signing;
        this.transaction = transaction;
    }

    /** A checkpoint with its number, from 0 without gaps. */
    record Numbered(long number, SignedCheckpoint signed) {

        Checkpoint checkpoint() {
            return signed.checkpoint();
        }
    }

    /** A key of the log, and since when there is one. */
    record Key(LogKey key, SigningKeys.Pair pair, Instant createdAt) {}

    /** The newest; empty as long as nothing was ever signed. */
    Optional<Numbered> newest() {
        return one("order by number desc limit 1");
    }

    /** The first that covers so many records. */
    Optional<Numbered> covering(long size) {
        return one("where size >= ? order by size, number limit 1", size);
    }

    /** The last that covers no more than so many records. */
    Optional<Numbered> upTo(long size) {
        return one("where size <= ? order by size desc, number desc limit 1", size);
    }

    /** Those after this number, up to another one. */
    List<Numbered> after(long number, long to, int most) {
        return sql.list(
                SELECT + "where number > ? and number <= ? order by number limit ?",
                Checkpoints::read,
                number,
                to,
                most);
    }

    /** Those that name another key. */
    List<Numbered> rotations() {
        return sql.list(SELECT + "where next_key_id is not null order by number", Checkpoints::read);
    }

    private Optional<Numbered> one(String where, Object... arguments) {
        return sql.first(SELECT + where, Checkpoints::read, arguments);
    }

    private static Numbered read(Row row) {
        Checkpoint checkpoint = new Checkpoint(
                row.text("log"),
                row.number("size"),
                Hash.of(row.bytes("root")),
                row.instant("signed_at"),
                row.text("key_id"),
                row.textOrNull("next_key_id"));
        return new Numbered(row.number("number"), new SignedCheckpoint(checkpoint, row.text("signature")));
    }

    /** All keys, oldest first. */
    List<Key> keys() {
        return sql.list(
                "select public_key, wrapped, created_at from log_key order by created_at, key_id",
                row -> new Key(
                        LogKey.of(row.bytes("public_key")),
                        new SigningKeys.Pair(row.bytes("public_key"), row.bytes("wrapped")),
                        row.instant("created_at")));
    }

    /** The key that signs next. */
    private Key signer(@Nullable Numbered newest) {
        if (newest == null) {
            return newKey();
        }
        Checkpoint checkpoint = newest.checkpoint();
        String id = checkpoint.nextKeyId() == null ? checkpoint.keyId() : checkpoint.nextKeyId();
        return keys().stream()
                .filter(key -> key.key().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the key %s of the log is not there".formatted(id)));
    }

    private Key newKey() {
        SigningKeys.Pair pair = signing.create(transaction.current().orElseThrow());
        LogKey key = LogKey.of(pair.publicKey());
        sql.change(
                "insert into log_key (key_id, public_key, wrapped) values (?, ?, ?)",
                key.id(),
                pair.publicKey(),
                pair.wrapped());
        return new Key(key, pair, now());
    }

    /** Signs the tree with this right edge. Only for whoever holds the log's lock. */
    Numbered sign(Frontier frontier) {
        Numbered newest = newest().orElse(null);
        return sign(newest, signer(newest), frontier, null);
    }

    /** Names a new key, and signs with it from now on. Only for whoever holds the log's lock. */
    void rotate(Frontier frontier) {
        Numbered newest = newest().orElseThrow();
        Key next = newKey();
        Numbered handedOver = sign(newest, signer(newest), frontier, next.key().id());
        sign(handedOver, next, frontier, null);
    }

    /** How long the key that signs next exists. */
    Duration ageOfKey() {
        return newest().map(newest -> Duration.between(signer(newest).createdAt(), now()))
                .orElse(Duration.ZERO);
    }

    private Numbered sign(@Nullable Numbered before, Key key, Frontier frontier, @Nullable String nextKeyId) {
        String id = key.key().id();
        Checkpoint checkpoint = new Checkpoint(
                before == null ? id : before.checkpoint().log(),
                frontier.size(),
                frontier.root(),
                now(),
                id,
                nextKeyId);
        byte[] signature = signing.sign(transaction.current().orElseThrow(), key.pair(), checkpoint.bytes());
        long number = before == null ? 0 : before.number() + 1;
        String encoded = Base64.getEncoder().encodeToString(signature);
        sql.change(
                """
                insert into log_checkpoint (number, log, size, root, signed_at, key_id, next_key_id, signature)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                number,
                checkpoint.log(),
                checkpoint.size(),
                checkpoint.root().bytes(),
                checkpoint.time(),
                id,
                nextKeyId,
                encoded);
        return new Numbered(number, new SignedCheckpoint(checkpoint, encoded));
    }

    private Instant now() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }
}
