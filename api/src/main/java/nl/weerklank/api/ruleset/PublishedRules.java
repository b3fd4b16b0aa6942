package nl.weerklank.api.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleWriter;
import nl.weerklank.rules.standard.StandardPolicy;

/**
 * The door to published rule sets. The first time an organisation asks, the policy that ships is published for it. Every
 * call runs inside a transaction of the organisation.
 */
@ApplicationScoped
public class PublishedRules {

    private static final String SERVICE = "weerklank";
    private static final String NEWEST =
            "select revision from rule_set_revision where published_at is not null order by seq desc limit 1";
    private static final String HISTORY = """
            select seq, revision, hash, published_at, published_by, approved_by, comment, base_revision,
                draft_id::text as draft_id, changes::text as changes
            from rule_set_revision where published_at is not null
            """;

    private final Sql sql;
    private final Recent recent = new Recent();

    PublishedRules(Sql sql) {
        this.sql = sql;
    }

    /** The rule set that holds now. */
    public Published current() {
        return find(newest().name()).orElseThrow();
    }

    /** The rule set of this revision, as it was published. */
    public Optional<Published> find(String revision) {
        return sql.first(
                        "select organisation_id, revision from rule_set_revision where revision = ?",
                        row -> new Recent.Key(row.number("organisation_id"), row.text("revision")),
                        revision)
                .map(key -> recent.get(key, this::read));
    }

    /** The newest first: those after this place in the history, at most so many. */
    public List<Publication> history(long before, int most) {
        newest();
        return sql.list(HISTORY + " and seq < ? order by seq desc limit ?", StoredSet::publication, before, most);
    }

    /** How this revision came to hold. */
    public Optional<Publication> publication(String revision) {
        return sql.first(HISTORY + " and revision = ?", StoredSet::publication, revision);
    }

    /**
     * Where each rule of this revision comes from: how the revision came to hold that added it, or last changed it. Whoever
     * approved that one approved the rule as it stands.
     */
    public Map<RuleId, Publication> origins(Published set) {
        List<Publication> until = sql.list(
                HISTORY + " and seq <= (select seq from rule_set_revision where revision = ?) order by seq",
                StoredSet::publication,
                set.revision());
        Map<RuleId, Publication> origins = new HashMap<>();
        set.rules().forEach(rule -> origins.put(rule.id(), until.getFirst()));
        for (Publication publication : until) {
            Stream.concat(publication.changed().added().stream(), publication.changed().changed().stream())
                    .forEach(rule -> origins.replace(new RuleId(rule), publication));
        }
        return origins;
    }

    /** The oldest revision that nobody here made: the policy as it shipped then. */
    public Published shipped() {
        newest();
        return sql.first(
                        "select revision from rule_set_revision where published_by = ? order by seq limit 1",
                        row -> row.text("revision"),
                        SERVICE)
                .flatMap(this::find)
                .orElseThrow();
    }

    /** Waits until nobody else publishes for this organisation; then nobody does until the transaction ends. */
    public void lock() {
        sql.first(
                "select pg_advisory_xact_lock(hashtextextended('rule sets', current_organisation()))::text as locked",
                row -> "locked");
    }

    /** Appends rules to the history, as the ones that hold. Under {@link #lock}. */
    public Published publish(ToPublish next) {
        String hash = RuleWriter.hash(next.rules());
        long number = sql.first("select count(*) + 1 as number from rule_set_revision", row -> row.number("number"))
                .orElseThrow();
        Revision revision = Revision.of(number, hash);
        Published before = find(next.baseRevision()).orElseThrow();
        sql.change(
                """
                insert into rule_set_revision (revision, hash, body, sentences, published_at, base_revision,
                    published_by, approved_by, comment, changes, draft_id)
                values (?, ?, ?::jsonb, ?::jsonb, clock_timestamp(), ?, ?, ?, ?, ?::jsonb, ?)
                """,
                revision.name(),
                hash,
                StoredSet.body(next.rules()),
                StoredSet.sentences(next.rules(), Readings.RENDERER),
                next.baseRevision(),
                next.by(),
                next.approvedBy(),
                next.comment(),
                StoredSet.changes(before.rules(), next.rules()),
                next.draftId());
        return find(revision.name()).orElseThrow();
    }

    /** The name of the rule set that holds now. */
    Revision newest() {
        return sql.first(NEWEST, row -> new Revision(row.text("revision"))).orElseGet(() -> {
            publishShipped(StandardPolicy.rules());
            return sql.first(NEWEST, row -> new Revision(row.text("revision"))).orElseThrow();
        });
    }

    /** Publishes the policy that ships, for an organisation that has none yet. */
    void publishShipped(Collection<Rule> rules) {
        String hash = RuleWriter.hash(rules);
        sql.change(
                """
                insert into rule_set_revision (revision, hash, body, sentences, published_at)
                values (?, ?, ?::jsonb, ?::jsonb, clock_timestamp()) on conflict do nothing
                """,
                Revision.of(1, hash).name(),
                hash,
                StoredSet.body(rules),
                StoredSet.sentences(rules, Readings.RENDERER));
    }

    private Published read(Recent.Key key) {
        return sql.first(
                        "select revision, hash, body::text as body, sentences::text as sentences"
                                + " from rule_set_revision where revision = ?",
                        StoredSet::published,
                        key.revision())
                .orElseThrow();
    }
}
