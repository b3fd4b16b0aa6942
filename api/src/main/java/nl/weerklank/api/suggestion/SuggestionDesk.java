package nl.weerklank.api.suggestion;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.weerklank.api.employee.Employees;
import nl.weerklank.api.idempotency.Idempotency;
import nl.weerklank.api.nudge.TurnHolder;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.NotFound;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Caller;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.theme.Themes;
import nl.weerklank.api.wiring.Suggesters;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentCatalogue;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import org.jboss.logging.Logger;

/** Decides, and tells the decision in the reader's language: one transaction from the question to the words. */
@ApplicationScoped
class SuggestionDesk {

    private static final Logger LOG = Logger.getLogger(SuggestionDesk.class);

    private final Caller caller;
    private final OrganisationTransaction transaction;
    private final Suggesters suggesters;
    private final Themes themes;
    private final ContentCatalogue catalogue;
    private final Employees employees;
    private final Sql sql;
    private final TurnHolder turn;
    private final Idempotency idempotency;

    SuggestionDesk(
            Caller caller,
            OrganisationTransaction transaction,
            Suggesters suggesters,
            Themes themes,
            ContentCatalogue catalogue,
            Employees employees,
            Sql sql,
            TurnHolder turn,
            Idempotency idempotency) {
        this.caller = caller;
        this.transaction = transaction;
        this.suggesters = suggesters;
        this.themes = themes;
        this.catalogue = catalogue;
        this.employees = employees;
        this.sql = sql;
        this.turn = turn;
        this.idempotency = idempotency;
    }

    Answer suggest(SuggestionQuery query, Language language) {
        return transaction.in(caller.organisation(), () -> {
            DecisionRecord decision = decide(query);
            if (turn.hasDecided()) {
                LOG.infof(
                        "decided: decisionId=%s ruleSetRevision=%s",
                        decision.id(), decision.versions().ruleSet());
            } else {
                idempotency.leaveNoTrace();
            }
            return tell(decision, language);
        });
    }

    private DecisionRecord decide(SuggestionQuery query) {
        try {
            return suggesters.of(caller.organisation()).suggest(query);
        } catch (UnknownEmployeeException unknown) {
            throw NotFound.of(new Sentence("medewerker", "employee"), query.employee());
        }
    }

    private Answer tell(DecisionRecord decision, Language language) {
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

        Map<ContentId, String> names = new HashMap<>();
        for (ContentItem item : items.values()) {
            Optional.ofNullable(item.author())
                    .map(known::get)
                    .filter(colleague -> item.confidentiality() != Confidentiality.CONFIDENTIAL)
                    .filter(colleague -> isClose(reader, colleague))
                    .flatMap(colleague -> name(colleague.id()))
                    .ifPresent(name -> names.put(item.id(), name));
        }
        return names;
    }

    private static boolean isClose(Employee reader, Colleague colleague) {
        return colleague.joined()
                && !colleague.id().equals(reader.id())
                && (colleague.unit().equals(reader.unit())
                        || (colleague.manager() != null && colleague.manager().equals(reader.manager())));
    }

    private Optional<String> name(EmployeeId employee) {
        return sql.first("select name from employee where external_id = ?", row -> row.text("name"), employee.value());
    }
}
