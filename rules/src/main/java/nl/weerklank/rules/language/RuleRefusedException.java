package nl.weerklank.rules.language;

import java.io.Serial;
import java.util.List;
import java.util.stream.Collectors;

/** A document is no rule; the caller's failure. Names everything that is wrong with it. */
public final class RuleRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    RuleRefusedException(List<Issue> issues) {
        super(issues.stream().map(Issue::toString).collect(Collectors.joining("; ")));
        this.issues = List.copyOf(issues);
    }

    /** Everything that is wrong, in the order of the document; at least one. */
    public List<Issue> issues() {
        return issues;
    }
}
