package nl.weerklank.engine.suggestion;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.decision.Verdict;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.rule.RuleMatch;
import org.jspecify.annotations.Nullable;

/** The turn as it was when a decision was recorded; what it grants is kept nowhere. */
final class RecordedTurn implements Turn {

    private final DecisionRecord record;

    RecordedTurn(DecisionRecord record) {
        this.record = record;
    }

    @Override
    public Instant now() {
        return record.decidedAt();
    }

    @Override
    public String inputs() {
        return record.id();
    }

    @Override
    public EmployeeProfile profile() {
        return record.grounds().profile();
    }

    @Override
    public History history() {
        return record.grounds().history();
    }

    @Override
    public Turn about(Collection<ContentId> items) {
        return this;
    }

    @Override
    public Programme programme() {
        return record.grounds().programme();
    }

    @Override
    public UnitGate unitGate() {
        return record.grounds().unitGate();
    }

    @Override
    public @Nullable ChampionState champion() {
        return record.grounds().champion();
    }

    /** Nobody: what mattered of colleagues stands in the facts. */
    @Override
    public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
        return Map.of();
    }

    /** Nothing: what it taught stands in the facts. */
    @Override
    public List<TakenUp> takenUp() {
        return List.of();
    }

    /** Nothing: what mattered of it stands in the facts. */
    @Override
    public Learnt learnt() {
        return Learnt.NOTHING;
    }

    /** Nobody: how many took an item up stands in the facts. */
    @Override
    public Map<ContentId, Readers> readers(Collection<ContentId> items) {
        return Map.of();
    }

    /** Nothing: how long ago it was stands in the facts. */
    @Override
    public Collective collective(Collection<ContentId> items) {
        return Collective.NONE;
    }

    @Override
    public Map<ContentId, Integer> saturation(Collection<ContentId> items) {
        Map<ContentId, Integer> shares = new HashMap<>();
        for (Considered candidate : record.candidates()) {
            shares.put(candidate.content(), candidate.facts().number(Fact.PROGRAMME_SATURATION, 0));
        }
        return shares;
    }

    @Override
    public List<Reservation> reserve(List<PushRequest> requests) {
        return new PushGuard(profile(), history(), programme(), now()).decideAll(requests, items -> full());
    }

    /** What the ledger answered then counts; of items it was not asked about, the share of the audience does. */
    Set<ContentId> full() {
        Set<ContentId> full = new HashSet<>();
        saturation(Set.of()).forEach((content, share) -> {
            if (share >= PushGuard.MOST_OF_AUDIENCE) {
                full.add(content);
            }
        });
        for (Suggestion asked : askedFor()) {
            full.remove(asked.content());
            if (asked.notPushed() == ReasonCode.SATURATED) {
                full.add(asked.content());
            }
        }
        return full;
    }

    /** The suggestions that no rule kept from being pushed: about these the ledger was asked. */
    private List<Suggestion> askedFor() {
        if (record.channel() == Channel.PULL) {
            return List.of();
        }
        Set<ContentId> heldByRules = new HashSet<>();
        for (Verdict verdict : record.verdicts()) {
            if (verdict.matches().stream().anyMatch(RecordedTurn::holdsBack)) {
                heldByRules.add(verdict.content());
            }
        }
        return record.suggestions().stream()
                .filter(suggestion -> suggestion.benefit() != null && !heldByRules.contains(suggestion.content()))
                .toList();
    }

    private static boolean holdsBack(RuleMatch match) {
        return match.effects().stream()
                .anyMatch(effect -> effect instanceof Effect.SuppressNudge || effect instanceof Effect.DeferUntil);
    }
}
