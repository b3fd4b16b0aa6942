package nl.weerklank.api.ruledraft;

import java.util.List;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.rules.check.IssueCode;
import nl.weerklank.rules.check.RuleSetIssue;
import nl.weerklank.rules.check.Severity;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is the matter with a set of rules, as it is answered. */
@Schema(name = "RuleSetIssue")
record IssueShape(
        Severity severity,
        IssueCode code,
        @Nullable String ruleId,
        String path,
        String value,
        List<String> allowed,
        Sentence message) {

    static IssueShape of(RuleSetIssue issue) {
        return new IssueShape(
                issue.severity(),
                issue.code(),
                issue.rule() == null ? null : issue.rule().value(),
                issue.path(),
                issue.value(),
                issue.allowed(),
                new Sentence(issue.message().nl(), issue.message().en()));
    }
}
