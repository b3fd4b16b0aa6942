package nl.weerklank.rules.replay;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.suggestion.Contradiction;
import nl.weerklank.engine.suggestion.Reconsideration;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.record.RecordCodec;
import org.jspecify.annotations.Nullable;

/**
 * Decides again what was decided, from the record and the rules of its day, and compares the bytes. Nothing is searched and
 * nothing else is read: index and tables may be gone.
 *
 * <p>Only when something is wrong it looks further, to say what: at the order, at facts that the rest of the record
 * contradicts, at models nobody knows. What was changed in the record without any consequence and without a contradiction is
 * found by its hash alone, and told as such.
 */
public final class Replayer {

    private static final int MOST_CONTRADICTIONS = 50;

    private final Witness witness;
    private final Map<String, Boolean> intact = new ConcurrentHashMap<>();

    /** Keeps what it learns of rule sets: for one run over decisions of one organisation. */
    public Replayer(Witness witness) {
        this.witness = witness;
    }

    /**
     * Decides this again.
     *
     * @param bytes the canonical record
     * @param hash of the bytes when they were written, kept apart from them
     */
    public Replay replay(byte[] bytes, String hash) {
        DecisionRecord recorded;
        try {
            recorded = RecordCodec.decode(bytes);
        } catch (IllegalArgumentException unreadable) {
            return Replay.Different.of(Cause.of(CauseCode.RECORD_UNREADABLE));
        }
        List<Cause> causes = new ArrayList<>();
        if (!Reconsideration.speaksFor(recorded.versions().engine())) {
            causes.add(Cause.of(CauseCode.ENGINE, recorded.versions().engine()));
        }
        Optional<RulesThen> rules = rules(recorded, causes);
        outOfOrder(recorded).ifPresent(item -> causes.add(Cause.of(CauseCode.ORDER, item)));
        DecisionRecord replayed =
                rules.map(then -> again(then, recorded, causes)).orElse(null);
        byte[] again = replayed == null ? null : RecordCodec.encode(replayed);
        boolean asWritten = RecordCodec.hash(bytes).equals(hash);

        return causes.isEmpty() && asWritten && Arrays.equals(bytes, again)
                ? new Replay.Identical(hash, recorded)
                : different(recorded, replayed, again, rules, asWritten, causes);
    }

    private Optional<RulesThen> rules(DecisionRecord recorded, List<Cause> causes) {
        String revision = recorded.versions().ruleSet();
        Optional<RulesThen> rules = witness.rules(revision);
        if (rules.isEmpty()) {
            causes.add(Cause.of(CauseCode.RULES_MISSING, revision));
        } else if (!intact.computeIfAbsent(revision, name -> rules.get().intact())) {
            causes.add(Cause.of(CauseCode.RULES_CHANGED, revision));
        }
        return rules;
    }

    private static @Nullable DecisionRecord again(RulesThen rules, DecisionRecord recorded, List<Cause> causes) {
        try {
            return Reconsideration.by(rules.built().get(), recorded);
        } catch (RuntimeException | StackOverflowError broken) {
            causes.add(Cause.of(CauseCode.RULES_UNBUILDABLE, rules.revision()));
            return null;
        }
    }

    /** The first candidate that does not come after the one before it, or whose verdict stands elsewhere. */
    private static Optional<String> outOfOrder(DecisionRecord recorded) {
        List<Considered> candidates = recorded.candidates();
        List<Verdict> verdicts = recorded.verdicts();
        for (int i = 0; i < candidates.size(); i++) {
            boolean comesAfter =
                    i == 0 || candidates.get(i - 1).rank() < candidates.get(i).rank();
            boolean judged = i < verdicts.size()
                    && verdicts.get(i).content().equals(candidates.get(i).content());
            if (!comesAfter || !judged) {
                return Optional.of(candidates.get(i).content().value());
            }
        }
        return Optional.empty();
    }

    private Replay different(
            DecisionRecord recorded,
            @Nullable DecisionRecord replayed,
            byte @Nullable [] again,
            Optional<RulesThen> rules,
            boolean asWritten,
            List<Cause> causes) {
        List<Contradiction> contradictions = contradictions(recorded);
        if (!contradictions.isEmpty()) {
            causes.add(new Cause(
                    CauseCode.FACT,
                    contradictions.stream()
                            .map(found -> found.fact().id() + " (" + found.content() + ")")
                            .toList()));
        }
        recorded.versions().models().stream()
                .filter(model -> !witness.knows(model))
                .map(ModelRef::id)
                .forEach(model -> causes.add(Cause.of(CauseCode.MODEL, model)));
        if (replayed != null && !replayed.equals(recorded)) {
            causes.add(new Cause(CauseCode.OUTCOME, whereToLook(recorded, replayed, rules)));
        }
        if (!asWritten || causes.isEmpty()) {
            causes.add(Cause.of(CauseCode.RECORD_CHANGED));
        }
        return new Replay.Different(
                again == null ? null : RecordCodec.hash(again),
                recorded,
                replayed,
                causes,
                contradictions.stream().map(Replayer::difference).toList());
    }

    private static List<Contradiction> contradictions(DecisionRecord recorded) {
        try {
            return Reconsideration.contradictions(recorded, MOST_CONTRADICTIONS);
        } catch (RuntimeException nonsense) {
            return List.of(); // such a record is told of by what else is wrong with it
        }
    }

    private static Difference difference(Contradiction found) {
        return new Difference(
                "/candidates/%d/facts/%s"
                        .formatted(found.candidate(), found.fact().id()),
                json(found.recorded()),
                json(found.told()));
    }

    private static @Nullable JsonNode json(@Nullable Object value) {
        return value == null ? null : RecordCodec.value(value);
    }

    /** The first item that comes out otherwise, the rules that say something else of it, and the facts they look at. */
    private static List<String> whereToLook(
            DecisionRecord recorded, DecisionRecord replayed, Optional<RulesThen> rules) {
        for (int i = 0;
                i < Math.min(recorded.verdicts().size(), replayed.verdicts().size());
                i++) {
            Verdict then = recorded.verdicts().get(i);
            Verdict now = replayed.verdicts().get(i);
            if (!then.equals(now)) {
                List<String> names = new ArrayList<>();
                names.add(then.content().value());
                otherwise(then, now).forEach(rule -> {
                    names.add(rule.value());
                    factsOf(rule, rules).forEach(names::add);
                });
                return names;
            }
        }
        return List.of(recorded.suggestions().equals(replayed.suggestions()) ? "nextNudgeNotBefore" : "suggestions");
    }

    /** The rules that say something else; where one of them holds the item back, the others follow from that. */
    private static List<RuleId> otherwise(Verdict then, Verdict now) {
        Map<RuleId, RuleMatch> before = byRule(then);
        Map<RuleId, RuleMatch> after = byRule(now);
        Set<RuleId> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(rule -> Objects.equals(before.get(rule), after.get(rule)));
        List<RuleId> holdingBack = all.stream()
                .filter(rule -> holdsBack(before.get(rule)) || holdsBack(after.get(rule)))
                .toList();
        return holdingBack.isEmpty() ? List.copyOf(all) : holdingBack;
    }

    private static boolean holdsBack(@Nullable RuleMatch match) {
        return match != null && match.effects().stream().anyMatch(Effect::excludes);
    }

    private static Map<RuleId, RuleMatch> byRule(Verdict verdict) {
        Map<RuleId, RuleMatch> matches = new HashMap<>();
        verdict.matches().forEach(match -> matches.put(match.rule(), match));
        return matches;
    }

    private static List<String> factsOf(RuleId id, Optional<RulesThen> rules) {
        return rules.stream()
                .flatMap(then -> then.rules().stream())
                .filter(rule -> rule.id().equals(id))
                .map(Rule::facts)
                .flatMap(Set::stream)
                .map(fact -> fact.id())
                .sorted()
                .toList();
    }
}
