package nl.weerklank.api.pack;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.api.pack.PackInput.AccessLine;
import nl.weerklank.api.pack.PackInput.FactLine;
import nl.weerklank.api.pack.PackInput.RetentionLine;
import nl.weerklank.api.pack.PackInput.RuleLine;
import nl.weerklank.api.pack.PackInput.RuleSetLine;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.retention.Retention;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.Readings;
import nl.weerklank.api.security.Access;
import nl.weerklank.api.security.Operation;
import nl.weerklank.api.security.Role;
import nl.weerklank.api.security.RoleTable;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;
import nl.weerklank.rules.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** What packs are made of in tests: the product as it ships, and the same with one thing changed. */
final class Inputs {

    private static final Instant MOMENT = Instant.parse("2026-11-22T10:00:00Z");

    private Inputs() {}

    /** The product as it ships. */
    static PackInput shipped() {
        return input(StandardPolicy.rules(), operations(), Caps.STANDARD);
    }

    /** The shipped policy with this rule instead of the one with its id. */
    static PackInput withRule(String id, UnaryOperator<Rule> change) {
        List<Rule> rules = StandardPolicy.rules().stream()
                .map(rule -> rule.id().value().equals(id) ? change.apply(rule) : rule)
                .toList();
        return input(rules, operations(), Caps.STANDARD);
    }

    /** The table of roles with this role having this access to this operation. */
    static PackInput withRole(Role role, String operation, Access access) {
        List<Operation> changed = operations().stream()
                .map(one -> one.id().equals(operation) ? with(one, role, access) : one)
                .toList();
        return input(StandardPolicy.rules(), changed, Caps.STANDARD);
    }

    static PackInput withCaps(Caps caps) {
        return input(StandardPolicy.rules(), operations(), caps);
    }

    static PackInput withFacts(PackInput input, UnaryOperator<Stream<FactLine>> change) {
        return copy(input, change.apply(input.facts().stream()).toList(), input.rules(), input.retention());
    }

    static PackInput withRules(PackInput input, UnaryOperator<Stream<RuleLine>> change) {
        return copy(input, input.facts(), change.apply(input.rules().stream()).toList(), input.retention());
    }

    static PackInput withRetention(PackInput input, UnaryOperator<Stream<RetentionLine>> change) {
        return copy(
                input,
                input.facts(),
                input.rules(),
                change.apply(input.retention().stream()).toList());
    }

    static PackInput withAccess(PackInput input, UnaryOperator<Stream<AccessLine>> change) {
        return new PackInput(
                input.schema(),
                input.organisation(),
                input.ruleSet(),
                input.facts(),
                input.rules(),
                change.apply(input.access().stream()).toList(),
                input.retention(),
                input.bounds(),
                input.models(),
                input.statements(),
                input.measures(),
                input.claims());
    }

    static Pack pack(PackInput input, @Nullable PackInput before) {
        String canonical = PackJson.canonical(input);
        return new Pack(
                new UUID(1, 2),
                MOMENT,
                "compliance-1",
                canonical,
                PackJson.hash(canonical),
                before == null
                        ? null
                        : new Pack.Before(new UUID(1, 1), MOMENT.minusSeconds(86_400), PackJson.canonical(before)));
    }

    static Difference difference(PackInput before, PackInput after) {
        return Difference.between(PackJson.canonical(before), PackJson.canonical(after));
    }

    /** Each change as a line: section, id, what became of it, and in Dutch what differs. */
    static List<String> lines(Difference difference) {
        return difference.changes().stream()
                .flatMap(change -> change.fields().isEmpty()
                        ? Stream.of("%s %s %s".formatted(change.section(), change.id(), change.kind()))
                        : change.fields().stream().map(field -> "%s %s %s: %s → %s"
                                .formatted(
                                        change.section(),
                                        change.id(),
                                        field.field(),
                                        dutch(field.before()),
                                        dutch(field.after()))))
                .toList();
    }

    /** Each warning as its kind and the line it is about. */
    static List<String> warnings(Difference difference) {
        return difference.warnings().stream()
                .map(warning -> "%s %s".formatted(warning.kind(), warning.id()))
                .toList();
    }

    private static String dutch(@Nullable Sentence sentence) {
        return sentence == null ? "" : sentence.nl();
    }

    private static PackInput input(List<Rule> rules, List<Operation> operations, Caps caps) {
        Map<RuleId, Sentence> sentences =
                rules.stream().collect(Collectors.toMap(Rule::id, Readings::of, (one, other) -> one, TreeMap::new));
        return new PackInput(
                PackInput.SCHEMA,
                "main",
                new RuleSetLine("rules-1-abc", "0".repeat(64), MOMENT.minusSeconds(7_200), "weerklank", List.of()),
                FactLines.of(Vocabulary.current()),
                RuleLines.of(new Published("rules-1-abc", "0".repeat(64), rules, sentences)),
                AccessLines.of(operations),
                Retentions.of(Retention::usualDays),
                BoundLines.of(caps),
                Models.all(),
                Assessment.draft().statements(),
                Assessment.draft().measures(),
                Claims.all());
    }

    private static PackInput copy(
            PackInput input, List<FactLine> facts, List<RuleLine> rules, List<RetentionLine> retention) {
        return new PackInput(
                input.schema(),
                input.organisation(),
                input.ruleSet(),
                facts,
                rules,
                input.access(),
                retention,
                input.bounds(),
                input.models(),
                input.statements(),
                input.measures(),
                input.claims());
    }

    private static Operation with(Operation operation, Role role, Access access) {
        Map<Role, Access> byRole = new EnumMap<>(operation.byRole());
        byRole.put(role, access);
        return new Operation(
                operation.id(), operation.method(), operation.path(), operation.open(), byRole, operation.own());
    }

    /** The table as the service has it. */
    private static List<Operation> operations() {
        return List.copyOf(new RoleTable().operations());
    }
}
