package nl.weerklank.rules.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.sentence.SentenceRenderer;
import nl.weerklank.rules.standard.StandardPolicy;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Phrases;
import org.jspecify.annotations.Nullable;

/** Gathers issues, each worded as whole sentences that read the rule aloud and show a way out. */
final class Issues {

    private static final SentenceRenderer SENTENCES = StandardPolicy.sentences();
    private static final Bundle DUTCH = Bundle.of(Issues.class, "issues", Language.NL);
    private static final Bundle ENGLISH = Bundle.of(Issues.class, "issues", Language.EN);

    private final List<RuleSetIssue> all = new ArrayList<>();

    /** Everything gathered, refusals first. */
    List<RuleSetIssue> sorted() {
        return all.stream().sorted(RuleSetIssue.ORDER).toList();
    }

    /** Notes something about the set as a whole. */
    void add(IssueCode code, String value) {
        add(code, null, "", value, List.of(), null, null);
    }

    /** Notes something about a rule at a place in it. */
    void add(IssueCode code, Rule rule, String path, String value) {
        add(code, rule, path, value, List.of(), null, null);
    }

    /** Notes something about a rule for which something else would do. */
    void add(IssueCode code, Rule rule, String path, String value, List<String> allowed) {
        add(code, rule, path, value, allowed, null, null);
    }

    /** Notes something between a rule and another. */
    void add(IssueCode code, Rule rule, Rule other) {
        add(code, rule, "/when", other.id().value(), List.of(), other, null);
    }

    /** Notes something about a rule and a fact that it looks at. */
    void add(IssueCode code, Rule rule, Fact fact, String path, String value, List<String> allowed) {
        add(code, rule, path, value, allowed, null, fact);
    }

    private void add(
            IssueCode code,
            @Nullable Rule rule,
            String path,
            String value,
            List<String> allowed,
            @Nullable Rule other,
            @Nullable Fact fact) {
        Map<String, String> values = new HashMap<>();
        values.put("value", value);
        values.put("allowed", String.join(", ", allowed));
        Bilingual message = new Bilingual(
                sentence(DUTCH, Language.NL, code, values, rule, other, fact),
                sentence(ENGLISH, Language.EN, code, values, rule, other, fact));
        all.add(new RuleSetIssue(code, rule == null ? null : rule.id(), path, value, allowed, message));
    }

    private static String sentence(
            Bundle bundle,
            Language language,
            IssueCode code,
            Map<String, String> common,
            @Nullable Rule rule,
            @Nullable Rule other,
            @Nullable Fact fact) {
        Map<String, String> values = new HashMap<>(common);
        if (rule != null) {
            values.put("rule", rule.id().value());
            values.put("sentence", SENTENCES.sentence(rule, language));
        }
        if (other != null) {
            values.put("other", other.id().value());
            values.put("otherSentence", SENTENCES.sentence(other, language));
        }
        if (fact != null) {
            values.put("fact", Phrases.of(language).fact(fact));
        }
        return bundle.get(code.name()).fill(values);
    }
}
