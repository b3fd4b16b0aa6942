package nl.weerklank.api.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.api.keys.CannotOpenException;
import nl.weerklank.api.ruleset.PublishedRules;
import nl.weerklank.api.ruleset.RulesInForce;
import nl.weerklank.api.sql.Sql;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.rules.replay.Cause;
import nl.weerklank.rules.replay.CauseCode;
import nl.weerklank.rules.replay.Replay;
import nl.weerklank.rules.replay.Replayer;
import nl.weerklank.rules.replay.RulesThen;
import nl.weerklank.rules.replay.Witness;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Decides again what was decided, from its record and the rules of its day. Every call runs inside a transaction of the organisation. */
@ApplicationScoped
class Replays {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final DecisionArchive archive;
    private final PublishedRules published;
    private final RulesInForce built;
    private final Sql sql;
    private final MeterRegistry metrics;

    Replays(DecisionArchive archive, PublishedRules published, RulesInForce built, Sql sql, MeterRegistry metrics) {
        this.archive = archive;
        this.published = published;
        this.built = built;
        this.sql = sql;
        this.metrics = metrics;
        for (State state : State.values()) {
            count(state); // from the start, so that an alarm can be set on it
        }
    }

    /** What comes of deciding this again, counted by what it came to. */
    Replay of(DecisionArchive.Entry entry) {
        Replay replay = again(entry);
        count(State.of(replay)).increment();
        return replay;
    }

    private Counter count(State state) {
        return metrics.counter("weerklank.replays", "state", state.name());
    }

    /** What a replay comes to. */
    @Schema(name = "ReplayState")
    enum State {
        IDENTICAL,
        DIFFERENT,
        RETIRED;

        static State of(Replay replay) {
            return switch (replay) {
                case Replay.Identical same -> IDENTICAL;
                case Replay.Different other -> DIFFERENT;
                case Replay.Retired gone -> RETIRED;
            };
        }
    }

    private Replay again(DecisionArchive.Entry entry) {
        try {
            return switch (archive.payload(entry.id())) {
                case Payload.Readable readable -> again(entry, readable.canonical());
                case Payload.Retired gone ->
                    new Replay.Retired(gone.since(), gone.rule().name());
            };
        } catch (CannotOpenException broken) {
            return Replay.Different.of(new Cause(CauseCode.SEAL, List.of()));
        }
    }

    private Replay again(DecisionArchive.Entry entry, byte[] bytes) {
        Replay replay = new Replayer(new Database()).replay(bytes, entry.hash());
        if (replay instanceof Replay.Identical same) {
            List<String> wrong = wrong(entry, same.decision());
            return wrong.isEmpty()
                    ? replay
                    : new Replay.Different(
                            same.hash(),
                            same.decision(),
                            same.decision(),
                            List.of(new Cause(CauseCode.OPEN_PART, wrong)),
                            List.of());
        }
        return replay;
    }

    /** What is kept beside the record, to search in, and does not say the same. */
    private static List<String> wrong(DecisionArchive.Entry entry, DecisionRecord decision) {
        List<String> wrong = new ArrayList<>();
        addUnless(entry.id().toString().equals(decision.id()), "id", wrong);
        addUnless(entry.decidedAt().equals(decision.decidedAt()), "decidedAt", wrong);
        addUnless(entry.channel() == decision.channel(), "channel", wrong);
        addUnless(entry.ruleSetRevision().equals(decision.versions().ruleSet()), "ruleSetRevision", wrong);
        addUnless(tree(entry.outcomeKeys()).equals(OutcomeKeys.of(decision)), "outcomeKeys", wrong);
        return wrong;
    }

    private static void addUnless(boolean right, String name, List<String> wrong) {
        if (!right) {
            wrong.add(name);
        }
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private final class Database implements Witness {

        @Override
        public Optional<RulesThen> rules(String revision) {
            return published
                    .find(revision)
                    .map(set -> new RulesThen(set.revision(), set.hash(), set.rules(), () -> built.of(set)));
        }

        @Override
        public boolean knows(ModelRef model) {
            return sql.first("""
                            select 1 as known from tagging
                            where tagging -> 'models' @> jsonb_build_array(jsonb_build_object('id', ?, 'sha256', ?))
                            limit 1
                            """, row -> row.number("known"), model.id(), model.sha256())
                    .isPresent();
        }
    }
}
