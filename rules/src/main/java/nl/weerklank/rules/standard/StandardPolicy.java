package nl.weerklank.rules.standard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.rules.compile.DroolsRuleSet;
import nl.weerklank.rules.language.Area;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.language.RuleReader;
import nl.weerklank.rules.sentence.SentenceRenderer;

/** The policy that ships: a file of rules for each area, which an organisation may change within their bounds. */
public final class StandardPolicy {

    private StandardPolicy() {}

    /** Every rule that ships, sorted by id, those switched off included. */
    public static List<Rule> rules() {
        return Arrays.stream(Area.values())
                .flatMap(StandardPolicy::rulesOf)
                .sorted(Comparator.comparing(Rule::id))
                .toList();
    }

    /** The rules that ship, built and ready to decide. Building takes some tens of milliseconds: keep it. */
    public static RuleSet ruleSet() {
        return DroolsRuleSet.of(rules());
    }

    /** Reads rules aloud; knows the sentences of those that ship. */
    public static SentenceRenderer sentences() {
        return new SentenceRenderer(rules());
    }

    private static Stream<Rule> rulesOf(Area area) {
        String file = area.prefix() + ".json";
        try (InputStream in = StandardPolicy.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new FileNotFoundException(file);
            }
            JsonNode rules = new ObjectMapper().readTree(in);
            return StreamSupport.stream(rules.spliterator(), false).map(RuleReader::read);
        } catch (IOException e) {
            throw new UncheckedIOException("the rules that ship cannot be read", e);
        }
    }
}
