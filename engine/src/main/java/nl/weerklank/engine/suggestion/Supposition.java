package nl.weerklank.engine.suggestion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Grounds;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.RuleSet;

/**
 * Decides again what was decided before, supposing that something had been otherwise. Nothing is searched, read or stored:
 * the candidates stay the same, and what is not said to be otherwise stays as it was recorded.
 */
public final class Supposition {

    private static final Duration DAY = Duration.ofDays(1);

    private final DecisionRecord record;
    private final Map<ContentId, ContentItem> items;

    /**
     * @param items the items as they are known. Of an item that is missing, or has another revision than was decided on,
     *     everything stays as recorded that another wish of the person would change
     */
    public Supposition(DecisionRecord record, Map<ContentId, ContentItem> items) {
        this.record = record;
        this.items = Map.copyOf(items);
    }

    /** What would have been decided. */
    public DecisionRecord decide(RuleSet rules, ContentId asked, Otherwise otherwise) {
        return decide(rules, asked, otherwise, record.candidates());
    }

    /** What would have been decided if there had been no other candidates than these. */
    public DecisionRecord decideAmong(Set<ContentId> few, RuleSet rules, ContentId asked, Otherwise otherwise) {
        List<Considered> among = record.candidates().stream()
                .filter(candidate -> few.contains(candidate.content()))
                .toList();
        return decide(rules, asked, otherwise, among);
    }

    private DecisionRecord decide(RuleSet rules, ContentId asked, Otherwise otherwise, List<Considered> candidates) {
        DecisionRecord before = supposed(otherwise, candidates);
        Renewal renewal = new Renewal(record, before, asked, otherwise, items);
        return Reconsideration.by(
                rules,
                supposed(otherwise, candidates.stream().map(renewal::renew).toList()));
    }

    private DecisionRecord supposed(Otherwise otherwise, List<Considered> candidates) {
        Grounds grounds = record.grounds();
        EmployeeProfile profile = grounds.profile();
        boolean anotherDay = !otherwise.at().isBefore(record.decidedAt().plus(DAY));
        return new DecisionRecord(
                record.id(),
                otherwise.at(),
                record.employee(),
                record.channel(),
                record.limit(),
                record.versions(),
                new Grounds(
                        new EmployeeProfile(profile.employee(), otherwise.preferences(), profile.storyThemes()),
                        grounds.history(),
                        programme(grounds.programme(), otherwise),
                        grounds.unitGate(),
                        grounds.champion()),
                candidates,
                anotherDay ? List.of() : record.verdicts(),
                anotherDay ? List.of() : record.suggestions(),
                null);
    }

    private static Programme programme(Programme programme, Otherwise otherwise) {
        return otherwise.facts().get(Fact.PROGRAMME_MODE) instanceof String mode
                ? new Programme(
                        programme.revision(), Programme.Mode.valueOf(mode), programme.caps(), null, programme.wave())
                : programme;
    }

    /** The first whole hour after the decision at which this moment has come. */
    public static Duration wholeHours(Instant decided, Instant moment) {
        return Duration.ofHours(Math.max(
                0,
                Math.ceilDiv(
                        Duration.between(decided, moment).toNanos(),
                        Duration.ofHours(1).toNanos())));
    }
}
