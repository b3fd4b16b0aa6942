package nl.weerklank.api.draft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.draft.Terms;
import nl.weerklank.engine.draft.WordReader;

/** The words and phrases that an organisation keeps inside. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class BlockedTerms {

    private static final ProblemType CHANGED_MEANWHILE = ProblemType.of(
            "blocked-terms-changed", 409, "De woorden zijn intussen veranderd", "The terms were changed meanwhile");
    private static final Kept NONE = new Kept("terms-0", List.of());
    private static final int MOST_READ = 200;

    private final Sql sql;
    private final WordReader reader;
    private final Map<Key, Terms> read = new ConcurrentHashMap<>();

    BlockedTerms(Sql sql, WordReader reader) {
        this.sql = sql;
        this.reader = reader;
    }

    /** One state of the terms. */
    record Kept(String revision, List<String> terms) {

        Kept {
            terms = List.copyOf(terms);
        }

        private static Kept of(Row row) {
            return new Kept(row.text("revision"), row.texts("terms"));
        }
    }

    private record Key(List<String> terms, Language language) {}

    /** The terms that count now; none at first. */
    Kept current() {
        return sql.first("select revision, terms from blocked_terms_revision order by seq desc limit 1", Kept::of)
                .orElse(NONE);
    }

    /**
     * Makes these the terms that count, under a new revision; what equals the current terms changes nothing.
     *
     * @param wanted with the revision that was changed
     * @throws Conflict when somebody else changed the terms since that revision
     */
    Kept put(Kept wanted, String actor) {
        sql.first("select pg_advisory_xact_lock(hashtext('weerklank.terms'), current_organisation()::int)", row -> "");
        Kept before = current();
        if (!before.revision().equals(wanted.revision())) {
            throw changedMeanwhile(wanted, before);
        }
        if (before.equals(wanted)) {
            return before;
        }
        long number = sql.first(
                        "select count(*) + 1 as number from blocked_terms_revision", row -> row.number("number"))
                .orElseThrow();
        Kept next = new Kept("terms-" + number, wanted.terms());
        sql.change(
                "insert into blocked_terms_revision (revision, recorded_by, terms) values (?, ?, ?)",
                next.revision(),
                actor,
                next.terms());
        return next;
    }

    /** These terms, ready to be found in a text of this language. */
    Terms in(Language language, Kept kept) {
        if (read.size() > MOST_READ) {
            read.clear();
        }
        return read.computeIfAbsent(
                new Key(kept.terms(), language), key -> Terms.of(key.terms(), key.language(), reader));
    }

    private static Conflict changedMeanwhile(Kept wanted, Kept now) {
        return Conflict.because(
                CHANGED_MEANWHILE,
                Sentence.of(
                        "Je veranderde %s, en nu geldt %s.",
                        "You changed %s, and now %s counts.", wanted.revision(), now.revision()),
                new Sentence("Haal de woorden opnieuw op en verander die.", "Get the terms again and change those."));
    }
}
