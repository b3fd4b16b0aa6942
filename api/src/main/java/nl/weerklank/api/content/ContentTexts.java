package nl.weerklank.api.content;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.tagging.StoredTexts;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.tag.ThemeCode;

/** The texts of the items, for learning and for trying out themes. */
@ApplicationScoped
class ContentTexts implements StoredTexts {

    private final Sql sql;
    private final ContentRows rows;

    ContentTexts(Sql sql, ContentRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    @Override
    public int count() {
        return sql.first("select count(*) as items from content where withdrawn_at is null", row -> row.number("items"))
                .orElse(0L)
                .intValue();
    }

    @Override
    public List<StoredText> some(long after, int most, int oneIn) {
        return sql.list("""
                select c.id, c.external_id, c.themes, (c.head -> 'themes')::text as editors, r.body ->> 'language' as language,
                    r.body ->> 'title' as title, r.body ->> 'text' as text
                from content c join content_revision r on r.content_id = c.id and r.revision = c.revision
                where c.withdrawn_at is null and c.id > ?
                  and (jsonb_array_length(c.head -> 'themes') > 0
                    or abs(hashtext(c.external_id)::bigint) % ? = 0)
                order by c.id limit ?
                """, this::read, after, oneIn, most);
    }

    private StoredText read(Row row) {
        return new StoredText(
                row.number("id"),
                row.text("external_id"),
                Optional.ofNullable(row.textOrNull("language")).flatMap(Language::ofCode),
                row.text("title"),
                row.text("text"),
                codes(rows.json(row.text("editors"))),
                row.texts("themes").stream().map(ThemeCode::new).toList());
    }

    private static List<ThemeCode> codes(JsonNode themes) {
        List<ThemeCode> codes = new ArrayList<>();
        themes.forEach(code -> codes.add(new ThemeCode(code.textValue())));
        return codes;
    }
}
