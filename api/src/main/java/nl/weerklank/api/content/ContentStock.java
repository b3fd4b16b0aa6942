package nl.weerklank.api.content;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.content.ContentState;
import nl.weerklank.engine.tag.ThemeCode;
import org.jspecify.annotations.Nullable;

/** How many items there are, and of what. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class ContentStock {

    private final Sql sql;
    private final PublishedRules rules;
    private final Clock clock;

    ContentStock(Sql sql, PublishedRules rules, Clock clock) {
        this.sql = sql;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Items that can be suggested now, of one theme in one language.
     *
     * @param language as declared, else as it was read; null when neither told
     * @param external how many of them are not the organisation's own
     */
    public record OfTheme(ThemeCode theme, @Nullable String language, long items, long external) {

        private static OfTheme of(Row row) {
            return new OfTheme(
                    new ThemeCode(row.text("theme")),
                    row.textOrNull("language"),
                    row.number("items"),
                    row.number("external"));
        }
    }

    /** How many items stand where; a state without items is left out. */
    public Map<ContentState, Long> byState(Collection<ThemeCode> reaching) {
        Map<ContentState, Long> counts = new EnumMap<>(ContentState.class);
        for (Counted counted : sql.list(
                "select " + ContentTable.STATE + " as state, count(*) as items from content c group by 1",
                row -> new Counted(row.constant("state", ContentState.class), row.number("items")),
                places(reaching))) {
            counts.put(counted.state(), counted.items());
        }
        return counts;
    }

    private record Counted(ContentState state, long items) {}

    /** What can be suggested now, by theme and language. */
    public List<OfTheme> suggestable(Collection<ThemeCode> reaching) {
        return sql.list(
                """
                select theme, coalesce(c.head ->> 'language', c.tagging ->> 'language') as language, count(*) as items,
                    count(*) filter (where c.head #>> '{source,kind}' = 'EXTERNAL') as external
                from content c, unnest(c.themes) as theme
                where 'SUGGESTABLE' =
                """ + ContentTable.STATE + " group by theme, language order by theme, language",
                OfTheme::of,
                places(reaching));
    }

    private Object[] places(Collection<ThemeCode> reaching) {
        Instant now = clock.instant();
        List<String> codes = reaching.stream().map(ThemeCode::value).toList();
        return new Object[] {now, codes, now, now, ReviewBar.of(rules.current()).jargon()};
    }
}
