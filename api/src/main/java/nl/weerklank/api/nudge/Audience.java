package nl.weerklank.api.nudge;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.ThemeTag;
import org.jspecify.annotations.Nullable;

/** How many people an item is for: those who joined and whose unit one of its themes reaches. Counted once in a while. */
final class Audience {

    private final Sql sql;
    private final Supplier<Taxonomy> taxonomy;
    private final Duration kept;
    private volatile @Nullable Count count;

    /**
     * @param kept how long a count is used
     */
    Audience(Sql sql, Supplier<Taxonomy> taxonomy, Duration kept) {
        this.sql = sql;
        this.taxonomy = taxonomy;
        this.kept = kept;
    }

    private record Unit(UnitPath path, int joined) {}

    private record Count(List<Unit> units, long countedAt) {}

    /** For how many people an item is, by the themes of this moment. */
    ToIntFunction<ContentItem> now() {
        Taxonomy themes = taxonomy.get();
        List<Unit> units = units();
        return item -> {
            List<Taxonomy.ThemeAudience> audiences = item.themes().stream()
                    .map(ThemeTag::code)
                    .flatMap(code -> themes.theme(code).stream())
                    .map(Taxonomy.Theme::audience)
                    .toList();
            return units.stream()
                    .filter(unit -> audiences.stream().anyMatch(audience -> audience.reaches(unit.path())))
                    .mapToInt(Unit::joined)
                    .sum();
        };
    }

    private List<Unit> units() {
        Count known = count;
        if (known == null || System.nanoTime() - known.countedAt() >= kept.toNanos()) {
            known = new Count(read(), System.nanoTime());
            count = known;
        }
        return known.units();
    }

    private List<Unit> read() {
        return sql.list("""
                select e.unit, count(*) as joined from employee e join preference p on p.employee_id = e.id
                where p.opt_in group by e.unit
                """, row -> new Unit(new UnitPath(row.text("unit")), (int) row.number("joined")));
    }
}
