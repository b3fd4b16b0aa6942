package nl.weerklank.api.nudge;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.EmployeeId;

/** The door to what happened to people, for who tries rules on it. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class WhatHappened {

    private static final Duration KEPT = Duration.ofMinutes(1);

    private final Employees employees;
    private final PastReader past;
    private final ContentCatalogue catalogue;
    private final Sql sql;
    private final Themes themes;

    WhatHappened(Sql sql, Employees employees, ContentCatalogue catalogue, Themes themes) {
        this.sql = sql;
        this.employees = employees;
        this.past = new PastReader(sql);
        this.catalogue = catalogue;
        this.themes = themes;
    }

    /** Everything that ever happened to a person; nothing when there is no such person any more. */
    public Past past(EmployeeId employee) {
        return employees.find(employee).map(person -> past.whole(person.key())).orElse(Past.NONE);
    }

    /** What a person took up before, as a decision of this moment sees it; nothing when there is no such person any more. */
    public List<TakenUp> takenUp(EmployeeId employee, Instant now) {
        return employees
                .find(employee)
                .map(person -> new Readership(sql, KEPT).takenUpBy(person.key(), now))
                .orElse(List.of());
    }

    /** When a person had what was learnt of them wiped; empty when they never did. */
    public Optional<Instant> wipedAt(EmployeeId employee) {
        return employees.find(employee).flatMap(person -> past.wipedAt(person.key()));
    }

    /** How many people an item is for now; 0 when there is no such item any more. */
    public int audience(ContentId content) {
        ContentItem item = catalogue.itemsOf(List.of(content)).get(content);
        return item == null ? 0 : new Audience(sql, themes::current, KEPT).now().applyAsInt(item);
    }
}
