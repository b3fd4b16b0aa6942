package nl.weerklank.api.theme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.problem.ProblemType;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.nlp.taxonomy.DefaultTaxonomy;
import nl.weerklank.nlp.taxonomy.TaxonomyJson;

/** The themes of the current organisation. Every call runs inside a transaction of that organisation. */
@ApplicationScoped
public class Themes {

    private static final ProblemType CHANGED_MEANWHILE = ProblemType.of(
            "themes-changed", 409, "De thema's zijn intussen veranderd", "The themes were changed meanwhile");
    private static final String SHIPPED = "weerklank";

    private final Sql sql;
    private final Event<ThemesChanged> changed;
    private final LessonBook lessons;
    private final OwnNames names;
    private final Map<Key, Taxonomy> known = new ConcurrentHashMap<>();

    Themes(Sql sql, Event<ThemesChanged> changed, LessonBook lessons, OwnNames names) {
        this.sql = sql;
        this.changed = changed;
        this.lessons = lessons;
        this.names = names;
    }

    private record Key(long organisation, String revision) {}

    /** The themes that count now; at first use those that ship with the product. */
    public Taxonomy current() {
        return newest().orElseGet(this::start);
    }

    /** What a text is tagged by now. */
    public Grounds grounds() {
        return new Grounds(current(), lessons.current(), names.current());
    }

    /** Makes these the lessons that count, unless they teach what is known already. Taggings under way are waited for. */
    public void learn(Lessons taught) {
        holdStill();
        lessons.append(taught);
    }

    /**
     * Makes these the themes that count, under a new revision; what equals the current themes changes nothing.
     *
     * @param wanted with the revision that was changed
     * @throws Conflict when somebody else changed the themes since that revision
     */
    Taxonomy put(Taxonomy wanted, String actor) {
        holdStill();
        Taxonomy before = current();
        if (!before.revision().equals(wanted.revision())) {
            throw Conflict.because(
                    CHANGED_MEANWHILE,
                    Sentence.of(
                            "Je veranderde %s, en nu geldt %s.",
                            "You changed %s, and now %s counts.", wanted.revision(), before.revision()),
                    new Sentence(
                            "Haal de thema's opnieuw op en verander die.", "Get the themes again and change those."));
        }
        if (before.equals(wanted)) {
            return before;
        }
        append(new Taxonomy(nextRevision(), wanted.themes()), actor);
        changed.fire(new ThemesChanged(actor));
        return current();
    }

    /**
     * Keeps the themes from changing until the transaction ends; many may do so at once. Whoever keeps a tagging calls
     * this before comparing its revisions with {@link #grounds()}, so that no tagging slips past a change.
     */
    public void holdForTagging() {
        lock("select pg_advisory_xact_lock_shared(hashtext('weerklank.themes'), current_organisation()::int)");
    }

    private void holdStill() {
        lock("select pg_advisory_xact_lock(hashtext('weerklank.themes'), current_organisation()::int)");
    }

    private Taxonomy start() {
        append(DefaultTaxonomy.load(), SHIPPED);
        return newest().orElseThrow();
    }

    private Optional<Taxonomy> newest() {
        return sql.first(
                        "select organisation_id, revision from taxonomy_revision order by seq desc limit 1",
                        row -> new Key(row.number("organisation_id"), row.text("revision")))
                .map(this::read);
    }

    /** A revision never changes, so what was read once is kept. */
    private Taxonomy read(Key key) {
        Taxonomy taxonomy = known.get(key);
        if (taxonomy == null) {
            taxonomy = TaxonomyJson.read(body(key.revision()));
            known.put(key, taxonomy);
        }
        return taxonomy;
    }

    private String body(String revision) {
        return sql.first(
                        "select body::text as body from taxonomy_revision where revision = ?",
                        row -> row.text("body"),
                        revision)
                .orElseThrow();
    }

    private String nextRevision() {
        long revisions = sql.first(
                        "select count(*) as revisions from taxonomy_revision", row -> row.number("revisions"))
                .orElseThrow();
        return "themes-" + (revisions + 1);
    }

    private void append(Taxonomy taxonomy, String actor) {
        sql.change("""
                insert into taxonomy_revision (revision, recorded_by, body) values (?, ?, ?::jsonb)
                on conflict do nothing
                """, taxonomy.revision(), actor, TaxonomyJson.write(taxonomy));
    }

    private void lock(String statement) {
        sql.list(statement, row -> true);
    }
}
