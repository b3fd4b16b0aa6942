package nl.weerklank.api.ruledraft;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import nl.weerklank.api.problem.ProblemException;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.ruleset.Published;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.ruleset.RulesInForce;
import nl.weerklank.api.ruleset.ToPublish;
import nl.weerklank.api.ruleset.UnbuildableException;
import nl.weerklank.rules.life.Act;
import nl.weerklank.rules.life.Approval;
import nl.weerklank.rules.life.Base;
import nl.weerklank.rules.life.Draft;
import nl.weerklank.rules.life.Person;

/**
 * The one way for a draft to become what holds: once nobody else publishes, everything is judged again (who approved
 * exactly this, by whom it was edited, whether its base is still the newest), every guard is asked, and the set is built.
 * Whatever fails leaves the old rules in force. Every call runs inside a transaction of the organisation.
 */
@ApplicationScoped
class Publisher {

    private final DraftDesk desk;
    private final Guards guards;
    private final PublishedRules published;
    private final RulesInForce inForce;
    private final MeterRegistry metrics;

    Publisher(DraftDesk desk, Guards guards, PublishedRules published, RulesInForce inForce, MeterRegistry metrics) {
        this.desk = desk;
        this.guards = guards;
        this.published = published;
        this.inForce = inForce;
        this.metrics = metrics;
    }

    /** Publishes a draft. */
    StoredDraft publish(Person who, UUID id, String comment) {
        try {
            StoredDraft published = judgedAndPublished(who, id, comment);
            count("published");
            return published;
        } catch (ProblemException refused) {
            count("refused");
            throw refused;
        }
    }

    private void count(String result) {
        metrics.counter("weerklank.rules.publications", "result", result).increment();
    }

    private StoredDraft judgedAndPublished(Person who, UUID id, String comment) {
        StoredDraft stored = desk.locked(who, id);
        published.lock();
        Published newest = published.current();
        Act publish = new Act.Publish(Base.of(newest.revision(), newest.rules()));
        desk.judged(stored, who, publish);
        requireNoObstacle(stored);
        Published next = published.publish(toPublish(stored, who, comment));
        build(next);
        return desk.add(stored, who, publish, revision(next), comment);
    }

    private void requireNoObstacle(StoredDraft stored) {
        List<Obstacle> obstacles = guards.against(Proposal.of(stored));
        if (!obstacles.isEmpty()) {
            throw RuleProblems.blocked(obstacles);
        }
    }

    private void build(Published next) {
        try {
            inForce.prepare(next);
        } catch (UnbuildableException broken) {
            throw RuleProblems.blocked(List.of(new Obstacle(
                    "DOES_NOT_BUILD",
                    null,
                    Sentence.of(
                            "Van deze regels is geen werkende set te maken: %s.",
                            "These rules cannot be built into a working set: %s.", broken.why()))));
        }
    }

    private static ToPublish toPublish(StoredDraft stored, Person who, String comment) {
        Draft draft = stored.draft();
        return new ToPublish(
                draft.rules().values(),
                draft.base().revision(),
                who.name(),
                draft.approvals().stream().map(Approval::by).map(Person::name).toList(),
                comment.isEmpty() ? stored.reason() : comment,
                stored.id());
    }

    private static ObjectNode revision(Published next) {
        return JsonNodeFactory.instance.objectNode().put("revision", next.revision());
    }
}
