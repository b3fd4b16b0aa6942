package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.Validity;

/**
 * What is tried on which period.
 *
 * @param base names the rules that are compared with, as decisions made with them are marked
 * @param draft names the content of the draft
 * @param to the first moment after the period
 * @param seed of everything that is invented
 */
public record Trial(String base, String draft, RuleChange change, Instant from, Instant to, long seed) {

    public Trial {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "the period is from %s to %s, expected to after from".formatted(from, to));
        }
    }

    /** The draft as if every changed rule that begins later had begun already. */
    List<Rule> draftFromNow() {
        return change.draft().stream()
                .map(rule -> beginsLater(rule) ? begunAlready(rule) : rule)
                .toList();
    }

    /** The changed rules that begin only after the period. */
    List<RuleId> rulesThatBeginLater() {
        return change.draft().stream().filter(this::beginsLater).map(Rule::id).toList();
    }

    private boolean beginsLater(Rule rule) {
        LocalDate first = rule.valid().from();
        return first != null
                && change.changed().contains(rule.id())
                && !first.isBefore(LocalDate.ofInstant(to, ZoneOffset.UTC));
    }

    private static Rule begunAlready(Rule rule) {
        return new Rule(
                rule.id(),
                rule.area(),
                rule.title(),
                rule.channels(),
                rule.when(),
                rule.then(),
                rule.params(),
                rule.onUnknown(),
                Validity.ALWAYS,
                rule.owner(),
                rule.serves(),
                rule.enabled());
    }
}
