package nl.weerklank.rules.check;

import java.util.Comparator;
import java.util.List;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Something that is the matter with a rule set.
 *
 * @param rule the rule it is about; null when it is about the set
 * @param path where in the rule, as a JSON pointer such as {@code /when}; empty for the whole rule
 * @param value what stands there
 * @param allowed what would do there; empty where it is not a matter of words
 * @param message what is the matter, the rule read aloud, and a way out
 */
public record RuleSetIssue(
        IssueCode code, @Nullable RuleId rule, String path, String value, List<String> allowed, Bilingual message) {

    /** Refusals first, then by rule and place. */
    static final Comparator<RuleSetIssue> ORDER = Comparator.comparing(RuleSetIssue::severity)
            .thenComparing(issue -> issue.rule() == null ? "" : issue.rule().value())
            .thenComparing(RuleSetIssue::code)
            .thenComparing(RuleSetIssue::path)
            .thenComparing(RuleSetIssue::value);

    public RuleSetIssue {
        allowed = List.copyOf(allowed);
    }

    /** What it means for the draft. */
    public Severity severity() {
        return code.severity();
    }
}
