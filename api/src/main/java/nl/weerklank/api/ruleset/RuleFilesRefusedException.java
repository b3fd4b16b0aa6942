package nl.weerklank.api.ruleset;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.weerklank.rules.language.RuleRefusedException;

/** Some of the files that were sent hold no rule. */
public final class RuleFilesRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient SortedMap<String, RuleRefusedException> files;

    RuleFilesRefusedException(SortedMap<String, RuleRefusedException> files) {
        super("no rules in %s".formatted(files.keySet()));
        this.files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What is the matter with each of them, by the name of the file; never empty. */
    public SortedMap<String, RuleRefusedException> files() {
        return files;
    }
}
