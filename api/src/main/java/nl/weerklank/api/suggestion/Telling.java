package nl.weerklank.api.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;

/** Tells a decision in a reader's language: titles and names as they are now. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
public class Telling {

    private final Themes themes;
    private final ContentCatalogue catalogue;
    private final Employees employees;
    private final Sql sql;

    Telling(Themes themes, ContentCatalogue catalogue, Employees employees, Sql sql) {
        this.themes = themes;
        this.catalogue = catalogue;
        this.employees = employees;
        this.sql = sql;
    }

    /** The decision in this language, as it may be told to the person it is about. */
    public Answer tell(DecisionRecord decision, Language language) {
        Map<ContentId, ContentItem> items = catalogue.itemsOf(
                decision.suggestions().stream().map(Suggestion::content).toList());
        return new AnswerRenderer(decision, themes.current(), language, items, colleaguesNamed(decision, items))
                .render();
    }

    /** The names of close colleagues who made an item that the reader may open. */
    private Map<ContentId, String> colleaguesNamed(DecisionRecord decision, Map<ContentId, ContentItem> items) {
        Set<EmployeeId> authors = items.values().stream()
                .map(ContentItem::author)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Employee reader = decision.grounds().profile().employee();
        Map<EmployeeId, Colleague> known = authors.isEmpty() ? Map.of() : employees.colleagues(authors);

        Map<ContentId, EmployeeId> close = new HashMap<>();
        for (ContentItem item : items.values()) {
            Optional.ofNullable(item.author())
                    .map(known::get)
                    .filter(colleague -> item.confidentiality() != Confidentiality.CONFIDENTIAL)
                    .filter(colleague -> isClose(reader, colleague))
                    .ifPresent(colleague -> close.put(item.id(), colleague.id()));
        }
        Map<EmployeeId, String> names = names(Set.copyOf(close.values()));
        return close.entrySet().stream()
                .filter(made -> names.containsKey(made.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, made -> names.get(made.getValue())));
    }

    private static boolean isClose(Employee reader, Colleague colleague) {
        return colleague.joined()
                && !colleague.id().equals(reader.id())
                && (colleague.unit().equals(reader.unit())
                        || (colleague.manager() != null && colleague.manager().equals(reader.manager())));
    }

    private Map<EmployeeId, String> names(Set<EmployeeId> people) {
        return people.isEmpty()
                ? Map.of()
                : sql
                        .list(
                                "select external_id, name from employee where external_id = any(?)",
                                row -> Map.entry(new EmployeeId(row.text("external_id")), row.text("name")),
                                people.stream().map(EmployeeId::value).toList())
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
