package nl.weerklank.api.digest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.decision.PastDecisions;
import nl.weerklank.api.intake.Page;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.Answer;
import nl.weerklank.api.suggestion.Telling;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.offer.Delivery;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The pushes of a digest that may still be sent and that nobody claimed. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class DigestPushes {

    private final Sql sql;
    private final PastDecisions decisions;
    private final OrganisationTransaction transaction;
    private final Telling telling;

    DigestPushes(Sql sql, PastDecisions decisions, OrganisationTransaction transaction, Telling telling) {
        this.sql = sql;
        this.decisions = decisions;
        this.transaction = transaction;
        this.telling = telling;
    }

    /** What is to be pushed to one person. */
    @Schema(name = "DigestPush")
    record ToSend(String employeeId, UUID decisionId, List<Answer.Offered> suggestions) {}

    private record Waiting(UUID decision, String employee, List<String> suggestions) {}

    /** In the order of decisions, told in this language. */
    Page.Listed<ToSend> of(UUID digest, Page page, Language language) {
        List<Waiting> waiting = sql.list(
                """
                select d.id, e.external_id, array_agg(s.id::text) as suggestions
                from decision d join suggestion s on s.decision_id = d.id
                    join nudge n on n.suggestion_id = s.id join employee e on e.id = s.employee_id
                where d.digest_id = ? and n.state = 'RESERVED' and n.send_before > clock_timestamp() and d.id::text collate "C" > ?
                group by d.id, e.external_id order by d.id::text collate "C" limit ?
                """,
                row -> new Waiting(row.uuid("id"), row.text("external_id"), row.texts("suggestions")),
                digest,
                page.after(),
                page.limit() + 1);
        Page.Listed<Waiting> listed =
                page.listed(waiting, each -> each.decision().toString());
        return new Page.Listed<>(
                listed.items().stream().map(each -> told(each, language)).toList(), listed.nextCursor());
    }

    private ToSend told(Waiting waiting, Language language) {
        List<Answer.Offered> offered = decisions
                .find(waiting.decision())
                .flatMap(kept -> decisions.open(transaction.current().orElseThrow(), kept))
                .map(decision -> telling.tell(decision, language).suggestions())
                .orElse(List.of());
        return new ToSend(
                waiting.employee(),
                waiting.decision(),
                offered.stream()
                        .filter(each -> each.delivery() == Delivery.PUSH
                                && waiting.suggestions().contains(each.suggestionId()))
                        .toList());
    }
}
