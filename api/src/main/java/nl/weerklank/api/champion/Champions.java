package nl.weerklank.api.champion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.sql.Row;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * What those who lead say of themselves; nobody else reads it (R42). Every call runs inside a transaction of the
 * organisation.
 */
@ApplicationScoped
public class Champions {

    private static final String STATE = """
            select coalesce(c.photo and c.headline and c.last_post and c.about, false) as complete,
                   coalesce(c.themes, '{}') as themes,
                   (select max(stated_on)::text from champion_trust where employee_id = p.key) as trusted_on,
                   (select max(acted_at) from champion_activity where employee_id = p.key) as reported_at,
                   exists (select 1 from unit_leader where employee_id = p.key)
                       or exists (select 1 from programme_champion
                                  where employee_id = p.key and accepted_until > p.now) as appointed
            from (select ?::bigint as key, ?::timestamptz as now) p left join champion c on c.employee_id = p.key
            """;

    private static final String CARD =
            "select photo, headline, last_post, about, themes from champion where employee_id = ?";

    private final Sql sql;

    Champions(Sql sql) {
        this.sql = sql;
    }

    /** Where this person stands as a leader at this moment, or empty when they lead nobody. */
    public Optional<ChampionState> of(Employees.Held person, Instant now) {
        return sql.first(STATE, row -> state(row, person.profile().employee().leader()), person.key(), now)
                .orElseThrow();
    }

    private static Optional<ChampionState> state(Row row, boolean leads) {
        if (!leads && !row.flag("appointed")) {
            return Optional.empty();
        }
        String trustedOn = row.textOrNull("trusted_on");
        Set<ThemeCode> themes =
                row.texts("themes").stream().map(ThemeCode::new).collect(Collectors.toUnmodifiableSet());
        return Optional.of(new ChampionState(
                row.flag("complete"),
                themes,
                trustedOn == null ? null : LocalDate.parse(trustedOn),
                row.instantOrNull("reported_at")));
    }

    /**
     * What a leader ticked and chose.
     *
     * @param photo whether it is as they want it; so for the others
     * @param themes personal themes, in the order of their codes
     */
    record Card(boolean photo, boolean headline, boolean lastPost, boolean about, List<String> themes) {

        static final Card EMPTY = new Card(false, false, false, false, List.of());

        Card {
            themes = themes.stream().sorted().toList();
        }

        private static Card of(Row row) {
            return new Card(
                    row.flag("photo"),
                    row.flag("headline"),
                    row.flag("last_post"),
                    row.flag("about"),
                    row.texts("themes"));
        }

        boolean complete() {
            return photo && headline && lastPost && about;
        }
    }

    Card card(long employee) {
        return sql.first(CARD, Card::of, employee).orElse(Card.EMPTY);
    }

    void keep(long employee, Card card) {
        sql.change("""
                insert into champion (employee_id, photo, headline, last_post, about, themes) values (?, ?, ?, ?, ?, ?)
                on conflict (employee_id) do update set photo = excluded.photo, headline = excluded.headline,
                    last_post = excluded.last_post, about = excluded.about, themes = excluded.themes,
                    changed_at = clock_timestamp()
                """, employee, card.photo(), card.headline(), card.lastPost(), card.about(), card.themes());
    }

    /** A day on which a leader spoke of trust, and when that was put on record. */
    record Trust(LocalDate statedOn, Instant recordedAt) {}

    /** The newest first. */
    List<Trust> trust(long employee) {
        return sql.list(
                "select stated_on::text as stated_on, recorded_at from champion_trust where employee_id = ? order by stated_on desc",
                row -> new Trust(LocalDate.parse(row.text("stated_on")), row.instant("recorded_at")),
                employee);
    }

    void trusted(long employee, LocalDate on) {
        sql.change(
                "insert into champion_trust (employee_id, stated_on) values (?, ?::date) on conflict do nothing",
                employee,
                on.toString());
    }

    /** Something that a leader shared or did elsewhere. */
    record Activity(UUID id, Outcome what, Instant at) {

        private static Activity of(Row row) {
            return new Activity(row.uuid("id"), row.constant("what", Outcome.class), row.instant("acted_at"));
        }
    }

    /** The newest first. */
    List<Activity> activity(long employee) {
        return sql.list(
                "select id, what, acted_at from champion_activity where employee_id = ? order by acted_at desc, id",
                Activity::of,
                employee);
    }

    Activity report(long employee, Outcome what, Instant at) {
        return sql.first("""
                        insert into champion_activity (employee_id, what, acted_at) values (?, ?, ?)
                        returning id, what, acted_at
                        """, Activity::of, employee, what, at).orElseThrow();
    }

    /** Takes a report back, or says that there is none. */
    boolean takeBack(long employee, UUID id) {
        return sql.change("delete from champion_activity where employee_id = ? and id = ?", employee, id) > 0;
    }

    /** The moment by the clock that nudges are counted with. */
    Instant now() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }
}
