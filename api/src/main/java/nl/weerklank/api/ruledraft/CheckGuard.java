package nl.weerklank.api.ruledraft;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.check.RuleSetCheck;
import nl.weerklank.rules.check.RuleSetIssue;
import nl.weerklank.rules.check.Severity;

/** Keeps a set from being published of which the check refuses something. */
@ApplicationScoped
class CheckGuard implements PublicationGuard {

    @Override
    public List<Obstacle> against(Proposal proposal) {
        return RuleSetCheck.of(proposal.base(), proposal.rules()).issues().stream()
                .filter(issue -> issue.severity() == Severity.REFUSE)
                .map(CheckGuard::obstacle)
                .toList();
    }

    private static Obstacle obstacle(RuleSetIssue issue) {
        return new Obstacle(
                issue.code().name(),
                issue.rule() == null ? null : issue.rule().value(),
                new Sentence(issue.message().nl(), issue.message().en()));
    }
}
