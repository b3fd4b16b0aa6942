package nl.weerklank.rules.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.suggestion.Reconsideration;
import org.jspecify.annotations.Nullable;

/**
 * The period once more, in order, on a virtual clock: what is offered here is what came before the next decision, with the
 * response that really came where it was really offered so, and an invented one where it was not.
 */
final class Loop {

    private static final Duration SNOOZE = Duration.ofDays(7);

    private final KeptMatches rules;
    private final Instant from;
    private final Function<EmployeeId, Past> reallyHappened;
    private final Responses responses;
    private final Material material;
    private final VirtualLedger ledger;
    private final Map<EmployeeId, Really> people = new HashMap<>();
    private Instant now;
    private long offered;
    private long invented;
    private long asRecorded;
    private long decisions;

    /**
     * @param from what happened before this moment stays as it was
     */
    Loop(
            KeptMatches rules,
            Instant from,
            Function<EmployeeId, Past> reallyHappened,
            ToIntFunction<ContentId> audience,
            Responses responses,
            Material material) {
        this.rules = rules;
        this.from = from;
        this.reallyHappened = reallyHappened;
        this.responses = responses;
        this.material = material;
        this.now = from;
        this.ledger = new VirtualLedger(this::now, audience);
    }

    private Instant now() {
        return now;
    }

    /** What really happened to a person from the beginning of the period on. */
    private record Really(Map<Offered, Past.Met> met, Deque<Past.Nudge> elsewhere) {

        private record Offered(ContentId content, Instant at) {}

        private static Really of(Past past, Instant from) {
            Map<Offered, Past.Met> met = new HashMap<>();
            past.met().stream()
                    .filter(item -> !item.offeredAt().isBefore(from))
                    .forEach(item -> met.put(new Offered(item.content(), item.offeredAt()), item));
            Deque<Past.Nudge> elsewhere = new ArrayDeque<>(past.nudges().stream()
                    .filter(nudge -> nudge.state() == NudgeState.OUTSIDE)
                    .filter(nudge -> !nudge.grantedAt().isBefore(from))
                    .sorted(Comparator.comparing(Past.Nudge::grantedAt))
                    .toList());
            return new Really(met, elsewhere);
        }

        private Optional<Past.Met> find(ContentId content, Instant at) {
            return Optional.ofNullable(met.get(new Offered(content, at)));
        }
    }

    /** Decides once more; the decisions of a period are given in order. */
    DecisionRecord next(DecisionRecord record) {
        now = record.decidedAt();
        Really really = people.computeIfAbsent(record.employee(), employee -> begin(record));
        letTheWorldBe(record, really);

        DecisionRecord decision =
                ledger.turnOf(record.employee(), turn -> Reconsideration.by(rules.over(record), record, turn));

        Map<ContentId, Suggestion> recorded = new HashMap<>();
        record.suggestions().forEach(suggestion -> recorded.put(suggestion.content(), suggestion));
        for (Suggestion suggestion : decision.suggestions()) {
            respond(record, suggestion, recorded.get(suggestion.content()), really);
        }
        countReally(record, really);
        decisions++;
        asRecorded += decision.suggestions().equals(record.suggestions()) ? 1 : 0;
        return decision;
    }

    private Really begin(DecisionRecord record) {
        Past past = reallyHappened.apply(record.employee());
        ledger.begin(
                record.grounds().profile(),
                new Past(
                        past.nudges().stream()
                                .filter(nudge -> nudge.grantedAt().isBefore(from))
                                .toList(),
                        past.met().stream()
                                .filter(item -> item.offeredAt().isBefore(from))
                                .toList()));
        return Really.of(past, from);
    }

    private void letTheWorldBe(DecisionRecord record, Really really) {
        Map<ContentId, Integer> shares = new HashMap<>();
        for (Considered candidate : record.candidates()) {
            shares.put(candidate.content(), candidate.facts().number(Fact.PROGRAMME_SATURATION, 0));
        }
        ledger.given(record.grounds().programme());
        ledger.given(record.grounds().profile(), record.grounds().unitGate(), shares, Reconsideration.fullThen(record));
        while (!really.elsewhere().isEmpty()
                && !really.elsewhere().getFirst().grantedAt().isAfter(now)) {
            ledger.outside(record.employee(), really.elsewhere().removeFirst());
        }
    }

    private void respond(DecisionRecord record, Suggestion suggestion, @Nullable Suggestion recorded, Really really) {
        offered++;
        if (material == Material.PAST && recorded != null && recorded.delivery() == suggestion.delivery()) {
            keepResponse(record, suggestion, really.find(suggestion.content(), now));
        } else {
            invented++;
            Response drawn = responses.draw(
                    suggestion.delivery(), record.id(), suggestion.content().value());
            become(record, suggestion, met(record, suggestion, drawn));
        }
    }

    /** What really came of it; when nothing did, a push was sent and a pull was not looked at. */
    private void keepResponse(DecisionRecord record, Suggestion suggestion, Optional<Past.Met> really) {
        if (really.filter(Loop::wasNotSent).isPresent()) {
            ledger.notSent(record.employee(), suggestion.id(), suggestion.content());
        } else {
            become(
                    record,
                    suggestion,
                    really.orElseGet(() -> met(record, suggestion, Response.none(suggestion.delivery()))));
        }
    }

    /** A pull that nobody looked at leaves no trace. */
    private void become(DecisionRecord record, Suggestion suggestion, Past.Met met) {
        if (met.seenAt() != null || met.outcome() != null || met.push() != null) {
            ledger.becomes(record.employee(), suggestion.id(), met);
        }
    }

    private static boolean wasNotSent(Past.Met met) {
        return met.push() != null && !met.push().counts();
    }

    /** An offer and what becomes of it. */
    static Past.Met met(DecisionRecord record, Suggestion suggestion, Response response) {
        Instant now = record.decidedAt();
        Instant at = now.plus(response.after());
        Outcome outcome = response.outcome();
        boolean pushed = suggestion.delivery() == Delivery.PUSH;
        Considered candidate = record.candidates().stream()
                .filter(each -> each.content().equals(suggestion.content()))
                .findFirst()
                .orElseThrow();
        return new Past.Met(
                suggestion.content(),
                candidate.mainTheme(),
                now,
                response.seen() ? at : null,
                outcome,
                outcome == null ? null : at,
                outcome == Outcome.TOO_MUCH ? at : null,
                outcome == Outcome.SNOOZED ? at.plus(SNOOZE) : null,
                candidate.facts().is(Fact.CONTENT_SOURCE, Source.Kind.EXTERNAL)
                        ? Source.Kind.EXTERNAL
                        : Source.Kind.OWN,
                candidate.facts().get(Fact.CONTENT_CLASS) instanceof String code
                        ? ContentClass.valueOf(code)
                        : ContentClass.KNOWLEDGE,
                suggestion.motive(),
                suggestion.minutes(),
                pushed ? now : null,
                suggestion.sendBefore(),
                pushed ? NudgeState.RESERVED : null);
    }

    private void countReally(DecisionRecord record, Really really) {
        for (Suggestion suggestion : record.suggestions()) {
            boolean pushed = suggestion.delivery() == Delivery.PUSH;
            if (pushed
                    && really.find(suggestion.content(), now)
                            .filter(Loop::wasNotSent)
                            .isEmpty()) {
                ledger.reallyPushed(suggestion.content(), now);
            }
        }
    }

    /** What counts for a person at the end. */
    History historyOf(EmployeeId employee) {
        return ledger.pastOf(employee).asOf(now).at(now);
    }

    /** Of what was offered here, how much got an invented response, in thousandths. */
    int inventedShare() {
        return offered == 0 ? 0 : (int) (1000 * invented / offered);
    }

    /** How many decisions came out just as they were recorded, in thousandths. */
    int asRecordedShare() {
        return decisions == 0 ? 1000 : (int) (1000 * asRecorded / decisions);
    }

    List<EmployeeId> people() {
        return List.copyOf(people.keySet());
    }
}
