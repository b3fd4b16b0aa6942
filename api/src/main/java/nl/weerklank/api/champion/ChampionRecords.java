package nl.weerklank.api.champion;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.employee.PersonalRecords;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;

/** What somebody said of themselves as a leader, and what they were asked to stand for (G06). */
@ApplicationScoped
class ChampionRecords implements PersonalRecords {

    private final Champions champions;
    private final Sql sql;

    ChampionRecords(Champions champions, Sql sql) {
        this.champions = champions;
        this.sql = sql;
    }

    @Override
    public String name() {
        return "champion";
    }

    @Override
    public JsonNode about(Employees.Held person) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        Champions.Card card = champions.card(person.key());
        all.putObject("checklist")
                .put("photo", card.photo())
                .put("headline", card.headline())
                .put("lastPost", card.lastPost())
                .put("about", card.about());
        card.themes().forEach(all.withArrayProperty("themes")::add);
        champions.trust(person.key()).forEach(trust -> all.withArrayProperty("trust")
                .addObject()
                .put("statedOn", trust.statedOn().toString())
                .put("recordedAt", trust.recordedAt().toString()));
        champions.activity(person.key()).forEach(activity -> all.withArrayProperty("activity")
                .addObject()
                .put("what", activity.what().name())
                .put("at", activity.at().toString()));
        sql.list(
                        "select unit, post, appointed_at from unit_leader where employee_id = ? order by unit",
                        ChampionRecords::post,
                        person.key())
                .forEach(all.withArrayProperty("posts")::add);
        sql.list(
                        "select asked_at, accepted_at, accepted_until from programme_champion where employee_id = ? order by id",
                        ChampionRecords::asked,
                        person.key())
                .forEach(all.withArrayProperty("programme")::add);
        return all;
    }

    private static ObjectNode post(Row row) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("unit", row.text("unit"))
                .put("post", row.text("post"))
                .put("appointedAt", row.instant("appointed_at").toString());
    }

    private static ObjectNode asked(Row row) {
        ObjectNode asked = JsonNodeFactory.instance
                .objectNode()
                .put("askedAt", row.instant("asked_at").toString());
        if (row.instantOrNull("accepted_at") != null) {
            asked.put("acceptedAt", row.instant("accepted_at").toString())
                    .put("until", row.instant("accepted_until").toString());
        }
        return asked;
    }
}
