package nl.weerklank.api.pack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.api.pack.PackInput.AccessLine;
import nl.weerklank.api.pack.PackInput.BoundLine;
import nl.weerklank.api.pack.PackInput.FactLine;
import nl.weerklank.api.pack.PackInput.Named;
import nl.weerklank.api.pack.PackInput.ParameterLine;
import nl.weerklank.api.pack.PackInput.RetentionLine;
import nl.weerklank.api.pack.PackInput.RuleLine;
import nl.weerklank.api.pack.Warning.Kind;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.security.Access;
import org.jspecify.annotations.Nullable;

/** Finds what widens from one pack to the next: what can be observed of people, for how long, by whom and to what end. */
final class Widening {

    private final PackInput before;
    private final PackInput after;
    private final List<Warning> warnings = new ArrayList<>();

    private Widening(PackInput before, PackInput after) {
        this.before = before;
        this.after = after;
    }

    /** Every warning, in the order of the pack. */
    static List<Warning> of(PackInput before, PackInput after) {
        Widening widening = new Widening(before, after);
        widening.facts();
        widening.rules();
        widening.access();
        widening.retention();
        widening.bounds();
        return List.copyOf(widening.warnings);
    }

    private void facts() {
        Map<String, FactLine> old = byId(before.facts(), FactLine::id);
        after.facts().stream().filter(FactLine::personal).forEach(fact -> {
            FactLine was = old.get(fact.id());
            if (was == null || !was.personal()) {
                warn(Kind.NEW_PERSONAL_FACT, "facts", fact.id(), Map.of("name", fact.name()));
            } else if (!was.effects().containsAll(fact.effects())) {
                warn(
                        Kind.WIDER_PURPOSE,
                        "facts",
                        fact.id(),
                        Map.of(
                                "name", fact.name(),
                                "before", was.purpose().words(),
                                "after", fact.purpose().words()));
            }
        });
    }

    private void rules() {
        Map<String, RuleLine> old = byId(before.rules(), RuleLine::id);
        Map<String, RuleLine> now = byId(after.rules(), RuleLine::id);
        after.rules().stream().filter(RuleLine::enabled).forEach(rule -> readsMore(rule, old.get(rule.id())));
        before.rules().stream()
                .filter(rule -> rule.enabled() && rule.holdsBack())
                .forEach(rule -> holdsLess(rule, now.get(rule.id())));
        after.rules().forEach(rule -> givesMoreRoom(rule, old.get(rule.id())));
    }

    private void readsMore(RuleLine rule, @Nullable RuleLine was) {
        Set<String> seen = was == null || !was.enabled()
                ? Set.of()
                : was.personalFacts().stream().map(Named::code).collect(Collectors.toSet());
        List<Named> more = rule.personalFacts().stream()
                .filter(fact -> !seen.contains(fact.code()))
                .toList();
        if (!more.isEmpty()) {
            warn(Kind.RULE_READS_MORE, "rules", rule.id(), Map.of("name", rule.name(), "facts", listed(more)));
        }
    }

    /** A rule that kept things back and no longer does: it went, was switched off, or has other effects. */
    private void holdsLess(RuleLine rule, @Nullable RuleLine now) {
        if (now == null || !now.enabled() || !now.holdsBack()) {
            warnOf("rule", "rules", rule.id(), Map.of("name", rule.name()));
        }
    }

    private void givesMoreRoom(RuleLine rule, @Nullable RuleLine was) {
        if (was == null) {
            return;
        }
        Map<String, ParameterLine> old = byId(was.parameters(), ParameterLine::name);
        boolean wider = rule.parameters().stream().anyMatch(one -> {
            ParameterLine before = old.get(one.name());
            return before != null && (one.min() < before.min() || one.max() > before.max());
        });
        if (wider) {
            warnOf("parameter", "rules", rule.id(), Map.of("name", rule.name()));
        }
    }

    private void access() {
        Map<String, Map<String, Access>> old = new HashMap<>();
        before.access().forEach(line -> old.computeIfAbsent(line.role().code(), role -> new HashMap<>())
                .putAll(calls(line)));
        after.access().stream()
                .filter(line -> !line.about().code().equals(Subject.About.NOBODY.name()))
                .filter(line -> isWider(line, old.getOrDefault(line.role().code(), Map.of())))
                .forEach(line -> warn(Kind.ROLE_SEES_MORE, "access", line.id(), Map.of("name", line.name())));
    }

    /** What somebody can do with only their own things shows nothing to anybody else. */
    private static boolean isWider(AccessLine line, Map<String, Access> old) {
        return calls(line).entrySet().stream()
                .filter(call -> call.getValue() != Access.OWN)
                .anyMatch(call -> call.getValue().compareTo(old.getOrDefault(call.getKey(), Access.DENY)) < 0);
    }

    private static Map<String, Access> calls(AccessLine line) {
        return line.calls().stream()
                .map(call -> call.split("=", 2))
                .collect(Collectors.toMap(call -> call[0], call -> Access.of(call[1])));
    }

    private void retention() {
        Map<String, RetentionLine> old = byId(before.retention(), RetentionLine::id);
        after.retention().forEach(line -> {
            RetentionLine was = old.get(line.id());
            if (was == null) {
                warnOf(Kind.LONGER_RETENTION, "new", "retention", line.id(), Map.of("name", line.name()));
            } else if (days(line) > days(was)) {
                warn(
                        Kind.LONGER_RETENTION,
                        "retention",
                        line.id(),
                        Map.of("name", line.name(), "before", was.kept(), "after", line.kept()));
            }
        });
    }

    private static long days(RetentionLine line) {
        return line.days() == null ? Long.MAX_VALUE : line.days();
    }

    private void bounds() {
        Map<String, BoundLine> now = byId(after.bounds(), BoundLine::id);
        before.bounds().forEach(was -> {
            BoundLine bound = now.get(was.id());
            if (bound == null) {
                warnOf("gone", "bounds", was.id(), Map.of("name", was.name()));
            } else if (bound.value() > was.value()) {
                warn(
                        Kind.WEAKER_BOUND,
                        "bounds",
                        was.id(),
                        Map.of(
                                "name", bound.name(),
                                "before", Sentence.same(Integer.toString(was.value())),
                                "after", Sentence.same(Integer.toString(bound.value()))));
            }
        });
    }

    private static Sentence listed(List<Named> names) {
        return new Sentence(
                names.stream().map(name -> name.words().nl()).collect(Collectors.joining(", ")),
                names.stream().map(name -> name.words().en()).collect(Collectors.joining(", ")));
    }

    private void warn(Kind kind, String section, String id, Map<String, Sentence> values) {
        warnings.add(new Warning(kind, section, id, PackWords.say("warning." + kind, values)));
    }

    private void warnOf(String how, String section, String id, Map<String, Sentence> values) {
        warnOf(Kind.WEAKER_BOUND, how, section, id, values);
    }

    private void warnOf(Kind kind, String how, String section, String id, Map<String, Sentence> values) {
        warnings.add(new Warning(kind, section, id, PackWords.say("warning." + kind + "." + how, values)));
    }

    private static <T> Map<String, T> byId(List<T> lines, Function<T, String> id) {
        return lines.stream().collect(Collectors.toMap(id, Function.identity(), (one, other) -> one));
    }
}
