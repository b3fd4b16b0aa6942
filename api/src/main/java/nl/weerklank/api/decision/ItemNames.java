package nl.weerklank.api.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import org.jspecify.annotations.Nullable;

/** Finds items by words of their title or by their id, as far as a reader may know of them. */
@ApplicationScoped
class ItemNames {

    private static final int MOST = 10;
    private static final int LOOKED_AT = 200;

    private final Sql sql;
    private final ContentCatalogue catalogue;
    private final Employees employees;
    private final Themes themes;
    private final Clock clock;

    ItemNames(Sql sql, ContentCatalogue catalogue, Employees employees, Themes themes, Clock clock) {
        this.sql = sql;
        this.catalogue = catalogue;
        this.employees = employees;
        this.themes = themes;
        this.clock = clock;
    }

    /** The newest of them, at most ten; for a person only what they may read. */
    List<ContentItem> find(String words, Optional<EmployeeId> reader) {
        EmployeeProfile person = reader.map(this::profile).orElse(null);
        List<ContentId> named = sql.list("""
                select external_id from content
                where withdrawn_at is null and position(lower(?) in lower(title || ' ' || external_id)) > 0
                order by published_at desc, external_id limit ?
                """, row -> new ContentId(row.text("external_id")), words, LOOKED_AT);
        Map<ContentId, ContentItem> items = catalogue.itemsOf(named);
        return named.stream()
                .map(items::get)
                .filter(item -> item != null && isFor(person, item))
                .limit(MOST)
                .toList();
    }

    private boolean isFor(@Nullable EmployeeProfile person, ContentItem item) {
        return person == null || Readable.by(person, item, themes.current(), clock.instant());
    }

    private EmployeeProfile profile(EmployeeId id) {
        return employees
                .find(id)
                .orElseThrow(() -> NotFound.of(new Sentence("medewerker", "employee"), id))
                .profile();
    }
}
