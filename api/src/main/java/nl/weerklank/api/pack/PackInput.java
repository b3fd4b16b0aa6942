package nl.weerklank.api.pack;

import java.time.Instant;
import java.util.List;
import nl.weerklank.api.problem.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * Everything a pack says, in both languages, as it held at one moment. It is kept as canonical JSON (RFC 8785) and never
 * changed, so a field that was once written stays readable; the ids of lines are what packs are compared by.
 *
 * @param schema of this document, {@value #SCHEMA}
 * @param organisation its code
 * @param ruleSet how the rules came to hold
 */
record PackInput(
        String schema,
        String organisation,
        RuleSetLine ruleSet,
        List<FactLine> facts,
        List<RuleLine> rules,
        List<AccessLine> access,
        List<RetentionLine> retention,
        List<BoundLine> bounds,
        List<ModelLine> models,
        List<StatementLine> statements,
        List<MeasureLine> measures,
        List<Claim> claims) {

    static final String SCHEMA = "pack/1";

    PackInput {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
        access = List.copyOf(access);
        retention = List.copyOf(retention);
        bounds = List.copyOf(bounds);
        models = List.copyOf(models);
        statements = List.copyOf(statements);
        measures = List.copyOf(measures);
        claims = List.copyOf(claims);
    }

    /** A code and how people call it. */
    record Named(String code, Sentence words) {}

    /** @param by {@code weerklank} for the policy that ships */
    record RuleSetLine(String revision, String hash, Instant at, String by, List<String> approvedBy) {}

    /**
     * A fact that rules may see.
     *
     * @param personal whether it says something of a person
     * @param effects what a rule that looks at it may do
     */
    record FactLine(
            String id,
            Sentence name,
            Named source,
            Named purpose,
            Named basis,
            boolean personal,
            List<String> effects) {}

    /**
     * A rule that holds.
     *
     * @param holdsBack whether it can keep something from being suggested or sent
     * @param personalFacts what it looks at that says something of a person
     */
    record RuleLine(
            String id,
            Sentence name,
            Named area,
            Named owner,
            Sentence sentence,
            List<Sentence> remarks,
            boolean enabled,
            boolean holdsBack,
            List<Named> personalFacts,
            List<ParameterLine> parameters) {}

    /** A number that an editor may change, within bounds. */
    record ParameterLine(String name, int value, int min, int max) {}

    /**
     * What a role can do with one subject.
     *
     * @param role its code
     * @param calls every operation with what the role may do with it, such as {@code getDecision=allow}
     */
    record AccessLine(
            String id, Sentence name, Named role, Named about, Named reads, Named changes, List<String> calls) {}

    /**
     * How long one class of data is kept.
     *
     * @param kept the time in words
     * @param days the same in days, for comparing; null when it is kept until the person is erased
     * @param then what happens after that
     */
    record RetentionLine(
            String id,
            Sentence name,
            Sentence kept,
            @Nullable Integer days,
            Sentence then,
            Sentence purpose) {}

    /** A bound that guards people; it is weaker when its value is higher. */
    record BoundLine(String id, Sentence name, int value) {}

    /** @param figures how well it does, as measured; empty when it was not measured by itself */
    record ModelLine(String id, Sentence name, String licence, String made, String sha256, List<String> figures) {}

    /** @param part of the pack that it belongs to, such as {@code necessity} */
    record StatementLine(String id, String part, Sentence name, Sentence text) {}

    /**
     * What is done about a risk.
     *
     * @param risk id of the statement that tells the risk
     * @param enforcedBy decision records and requirements whose tests show it, such as {@code ADR 6} and {@code R37}
     */
    record MeasureLine(String id, String risk, Sentence name, List<String> enforcedBy) {}
}
