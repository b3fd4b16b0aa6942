package nl.weerklank.api.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import nl.weerklank.api.employee.Leaving;
import nl.weerklank.api.organisation.OrganisationTransaction;
import nl.weerklank.api.problem.Conflict;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.api.suggestion.AnswerDesk;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;

/** Does what a link in a mail says, once, as the person's own act: by the same way as an answer or a preference. */
@ApplicationScoped
class MailDesk {

    private static final Duration NOT_NOW = Duration.ofDays(7);
    private static final String BY = "mail-link";

    private final OrganisationTransaction transaction;
    private final AnswerDesk answers;
    private final Leaving leaving;
    private final Sql sql;
    private final Clock clock;

    MailDesk(OrganisationTransaction transaction, AnswerDesk answers, Leaving leaving, Sql sql, Clock clock) {
        this.transaction = transaction;
        this.answers = answers;
        this.leaving = leaving;
        this.sql = sql;
        this.clock = clock;
    }

    /** What came of it. */
    enum Came {
        DONE,
        /** It was done before, or the suggestion was answered before. */
        ALREADY,
        /** What it was about is gone. */
        GONE
    }

    Came act(MailLink link) {
        try {
            return transaction.in(link.organisation(), () -> answers.offeredTo(link.suggestion())
                    .map(employee -> act(link, employee))
                    .orElse(Came.GONE));
        } catch (Conflict answeredBefore) {
            return Came.ALREADY;
        }
    }

    /** Whether it could still be done. */
    Came look(MailLink link) {
        return transaction.in(link.organisation(), () -> {
            Optional<EmployeeId> employee = answers.offeredTo(link.suggestion());
            if (employee.isEmpty()) {
                return Came.GONE;
            }
            return sql.first(
                                    "select act from mail_act where suggestion_id = ? and act = ?",
                                    row -> row.text("act"),
                                    link.suggestion(),
                                    link.act())
                            .isPresent()
                    ? Came.ALREADY
                    : Came.DONE;
        });
    }

    private Came act(MailLink link, EmployeeId employee) {
        int first = sql.change("""
                insert into mail_act (suggestion_id, act, employee_id)
                select ?, ?, id from employee where external_id = ? on conflict do nothing
                """, link.suggestion(), link.act(), employee.value());
        if (first == 0) {
            return Came.ALREADY;
        }
        switch (link.act()) {
            case NOT_NOW ->
                answers.take(
                        employee,
                        link.suggestion(),
                        Outcome.SNOOZED,
                        clock.instant().plus(NOT_NOW),
                        null);
            case NOT_FOR_ME -> answers.take(employee, link.suggestion(), Outcome.DECLINED, null, null);
            case TOO_MUCH -> answers.take(employee, link.suggestion(), Outcome.TOO_MUCH, null, null);
            case STOP -> leaving.leave(link.organisation(), employee, BY);
        }
        return Came.DONE;
    }
}
