package nl.weerklank.api.employee;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.OwnNames;
import nl.weerklank.engine.tag.KnownNames;

/** The names of an organisation's people, read again only when somebody came, went or was changed. */
@ApplicationScoped
class NameBook implements OwnNames {

    private final Sql sql;
    private final Map<Long, Page> known = new ConcurrentHashMap<>();

    NameBook(Sql sql) {
        this.sql = sql;
    }

    /** A state of the people: a change raises a version, and who comes has a higher number than all before. */
    private record State(long organisation, long people, long newest, long versions) {

        static State of(Row row) {
            return new State(
                    row.number("organisation"), row.number("people"), row.number("newest"), row.number("versions"));
        }
    }

    private record Page(State state, KnownNames names) {}

    @Override
    public KnownNames current() {
        State now = sql.first("""
                select current_organisation() as organisation, count(*) as people, coalesce(max(id), 0) as newest,
                    coalesce(sum(version), 0)::bigint as versions
                from employee
                """, State::of).orElseThrow();
        Page page = known.get(now.organisation());
        if (page == null || !page.state().equals(now)) {
            page = new Page(now, read());
            known.put(now.organisation(), page);
        }
        return page.names();
    }

    private KnownNames read() {
        Map<String, Set<String>> people = new HashMap<>();
        sql.list("select name, external_id from employee", row -> people.computeIfAbsent(
                        row.text("name").strip().replaceAll("\\s+", " "), name -> new TreeSet<>())
                .add(row.text("external_id")));
        return new KnownNames(people, Set.of());
    }
}
