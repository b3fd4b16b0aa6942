package nl.weerklank.api.theme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.tag.Lessons;
import nl.weerklank.nlp.taxonomy.LessonsJson;

/** The lessons of the current organisation, every state of them that ever counted. */
@ApplicationScoped
class LessonBook {

    private final Sql sql;
    private final Map<Key, Lessons> known = new ConcurrentHashMap<>();

    LessonBook(Sql sql) {
        this.sql = sql;
    }

    private record Key(long organisation, String revision) {}

    /** The lessons that count now; none before the first re-tag. */
    Lessons current() {
        return sql.first(
                        "select organisation_id, revision from lessons_revision order by seq desc limit 1",
                        row -> new Key(row.number("organisation_id"), row.text("revision")))
                .map(this::read)
                .orElse(Lessons.NONE);
    }

    /** Makes these the lessons that count, under the next revision, unless they teach what is known already. */
    void append(Lessons taught) {
        Lessons before = current();
        if (!before.teachesAs(taught)) {
            long number = sql.first("select count(*) + 1 as number from lessons_revision", row -> row.number("number"))
                    .orElseThrow();
            Lessons next = taught.as(Long.toString(number));
            sql.change(
                    "insert into lessons_revision (revision, body) values (?, ?::jsonb)",
                    next.revision(),
                    LessonsJson.write(next));
        }
    }

    /** A revision never changes, so what was read once is kept. */
    private Lessons read(Key key) {
        Lessons lessons = known.get(key);
        if (lessons == null) {
            lessons = sql.first(
                            "select body::text as body from lessons_revision where revision = ?",
                            row -> LessonsJson.read(row.text("body")),
                            key.revision())
                    .orElseThrow();
            known.put(key, lessons);
        }
        return lessons;
    }
}
