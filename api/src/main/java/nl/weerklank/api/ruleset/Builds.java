package nl.weerklank.api.ruleset;

import jakarta.enterprise.context.ApplicationScoped;
import java.lang.ref.WeakReference;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Rule;
import org.jspecify.annotations.Nullable;

/** Builds rules so that they can decide. The same rules are built once for all who use them, and let go with the last. */
@ApplicationScoped
class Builds {

    private final Map<String, WeakReference<RuleSet>> built = new ConcurrentHashMap<>();

    /** @throws UnbuildableException when these rules cannot be built */
    RuleSet of(String hash, Collection<Rule> rules) {
        RuleSet known = known(hash);
        if (known != null) {
            return known;
        }
        RuleSet set = built(rules);
        built.values().removeIf(reference -> reference.get() == null);
        built.put(hash, new WeakReference<>(set));
        return set;
    }

    private static RuleSet built(Collection<Rule> rules) {
        try {
            return DroolsRuleSet.of(rules);
        } catch (RuntimeException | StackOverflowError why) {
            throw new UnbuildableException(why.getClass().getSimpleName(), why);
        }
    }

    private @Nullable RuleSet known(String hash) {
        WeakReference<RuleSet> reference = built.get(hash);
        return reference == null ? null : reference.get();
    }
}
