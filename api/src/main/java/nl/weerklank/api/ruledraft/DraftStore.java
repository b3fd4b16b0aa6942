package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Base;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.DraftState;
import nl.weerklank.rules.life.Person;
import nl.weerklank.rules.life.Plan;

/**
 * Keeps drafts as what was done to them: a draft is its acts, read again one by one. Every call runs inside a transaction
 * of the organisation.
 */
@ApplicationScoped
class DraftStore {

    private final Sql sql;
    private final PublishedRules published;

    DraftStore(Sql sql, PublishedRules published) {
        this.sql = sql;
        this.published = published;
    }

    /** A new draft over the rules that hold now. */
    StoredDraft begin(Person author, String title) {
        String base = published.current().revision();
        UUID id = sql.first(
                        "insert into rule_draft (author, title, state) values (?, ?, ?) returning id",
                        row -> row.uuid("id"),
                        author.name(),
                        title,
                        DraftState.DRAFT)
                .orElseThrow();
        ObjectNode body = ActJson.write(new Act.Comment()).put("base", base);
        append(id, 1, author, StoredDraft.BEGIN, body, "");
        return find(id).orElseThrow();
    }

    /** The draft with this id. */
    Optional<StoredDraft> find(UUID id) {
        return find(id, "");
    }

    /** The draft with this id, which nobody else changes until the transaction ends. */
    Optional<StoredDraft> locked(UUID id) {
        return find(id, " for update");
    }

    private Optional<StoredDraft> find(UUID id, String lock) {
        return sql.first("select id, title, created_at from rule_draft where id = ?" + lock, Head::of, id)
                .map(this::read);
    }

    /** The newest drafts that began before this place in the list. */
    List<Listed> list(Person reader, Wanted wanted, long before, int most) {
        return sql.list(
                """
                select seq, id, title, created_at from rule_draft
                where seq < ? and (author = ? or (not ? and (seen or ?))) and state = any(?)
                order by seq desc limit ?
                """,
                row -> new Listed(row.number("seq"), Head.of(row)),
                before,
                reader.name(),
                wanted.mine(),
                wanted.privateToo(),
                wanted.states().stream().map(Enum::name).toList(),
                most);
    }

    /**
     * Which drafts are wanted.
     *
     * @param mine whether to leave out what others began
     * @param privateToo whether those count that only their authors see
     */
    record Wanted(Set<DraftState> states, boolean mine, boolean privateToo) {}

    /** How much was written down of a draft, in characters. */
    long size(UUID id) {
        return sql.first(
                        "select sum(length(body::text)) as size from rule_draft_act where draft_id = ?",
                        row -> row.number("size"),
                        id)
                .orElseThrow();
    }

    /** How many drafts of this author go on. */
    int underWay(String author) {
        return sql.first(
                        "select count(*) as number from rule_draft where author = ? and state not in ('PUBLISHED', 'WITHDRAWN')",
                        row -> (int) row.number("number"),
                        author)
                .orElseThrow();
    }

    /** Takes the draft whose moment has come; nobody else gets it, or changes it, until the transaction ends. */
    Optional<UUID> takeDue() {
        return sql.first(
                "select id from rule_draft where publish_at <= clock_timestamp() and state = 'SCHEDULED'"
                        + " order by publish_at, id limit 1 for update skip locked",
                row -> row.uuid("id"));
    }

    /** Leaves a draft whose moment has come alone for a minute, so that others have their turn. */
    void postpone(UUID id) {
        sql.change("update rule_draft set publish_at = clock_timestamp() + interval '1 minute' where id = ?", id);
    }

    /** The time of the database. */
    Instant now() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }

    /**
     * Adds an act to a draft that is locked.
     *
     * @param after the draft after it
     * @param outcome what came of it, kept beside it
     */
    StoredDraft add(StoredDraft before, Person who, Act act, Draft after, ObjectNode outcome, String comment) {
        ObjectNode body = ActJson.write(act);
        body.setAll(outcome);
        append(before.id(), before.entries().size() + 1, who, act.kind().name(), body, comment);
        Plan plan = after.plan();
        sql.change(
                "update rule_draft set state = ?, seen = ?, publish_at = ? where id = ?",
                after.state(),
                after.seen(),
                plan == null ? null : plan.at(),
                before.id());
        return find(before.id()).orElseThrow();
    }

    /** The draft of a line of the list. */
    StoredDraft read(Head head) {
        List<StoredDraft.Entry> entries = sql.list("""
                select seq, recorded_at, actor, domains, act, body::text as body, comment
                from rule_draft_act where draft_id = ? order by seq
                """, DraftStore::entry, head.id());
        StoredDraft.Entry first = entries.getFirst();
        Draft draft = Draft.begin(first.by(), base(first.body().path("base").asText()));
        for (StoredDraft.Entry entry : entries.subList(1, entries.size())) {
            draft = draft.done(entry.by(), ActJson.read(Act.Kind.valueOf(entry.act()), entry.body(), this::base));
        }
        return new StoredDraft(head.id(), head.title(), head.createdAt(), draft, entries);
    }

    /** What stands in the list, before its acts are read. */
    record Head(UUID id, String title, Instant createdAt) {

        static Head of(Row row) {
            return new Head(row.uuid("id"), row.text("title"), row.instant("created_at"));
        }
    }

    /** @param seq its place in the list */
    record Listed(long seq, Head head) {}

    private Base base(String revision) {
        return published
                .find(revision)
                .map(set -> Base.of(set.revision(), set.rules()))
                .orElseThrow();
    }

    private void append(UUID draft, int seq, Person who, String act, ObjectNode body, String comment) {
        sql.change(
                """
                insert into rule_draft_act (draft_id, seq, actor, domains, act, body, comment)
                values (?, ?, ?, ?, ?, ?::jsonb, ?)
                """,
                draft,
                seq,
                who.name(),
                who.domains().stream().map(Enum::name).toList(),
                act,
                body.toString(),
                comment);
    }

    private static StoredDraft.Entry entry(Row row) {
        Set<Owner> domains = row.texts("domains").stream().map(Owner::valueOf).collect(Collectors.toUnmodifiableSet());
        return new StoredDraft.Entry(
                (int) row.number("seq"),
                row.instant("recorded_at"),
                new Person(row.text("actor"), domains),
                row.text("act"),
                ActJson.tree(row.text("body")),
                row.text("comment"));
    }
}
