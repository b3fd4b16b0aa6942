package nl.weerklank.api.telemetry;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.engine.rule.RuleMatch;
import nl.weerklank.engine.rule.RuleSet;
import org.jspecify.annotations.Nullable;

/**
 * Stands between the engine and its ports, and measures what passes. No figure carries a person, and an answer that stood
 * already is measured nowhere: how often somebody looks is theirs (R73).
 */
@ApplicationScoped
public class Measured {

    private static final String STAGE = "weerklank.decision.stage";

    private final MeterRegistry metrics;

    Measured(MeterRegistry metrics) {
        this.metrics = metrics;
    }

    /** The ledger, with the whole turn timed when it decided something, and its answers to pushes counted. */
    public NudgeLedger ledger(NudgeLedger ledger) {
        return new NudgeLedger() {
            @Override
            public <T> T turnOf(EmployeeId employee, Function<Turn, T> action) {
                long start = System.nanoTime();
                MeasuredTurn[] measured = new MeasuredTurn[1];
                T result = ledger.turnOf(employee, turn -> {
                    measured[0] = new MeasuredTurn(turn);
                    return action.apply(measured[0]);
                });
                if (measured[0].decides) {
                    record("turn", System.nanoTime() - start);
                }
                return result;
            }
        };
    }

    /** The generator, asked for each time. */
    public CandidateGenerator generator(Supplier<CandidateGenerator> generator) {
        return new CandidateGenerator() {
            @Override
            public List<Candidate> generate(
                    EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
                List<Candidate> candidates =
                        time("retrieve", () -> generator.get().generate(profile, before, channel, now, limit));
                metrics.summary("weerklank.decision.candidates").record(candidates.size());
                return candidates;
            }

            @Override
            public String visible() {
                return generator.get().visible();
            }
        };
    }

    /** The rules, with what they said counted by effect and reason. */
    public RuleSet rules(RuleSet rules) {
        return new RuleSet() {
            @Override
            public String revision() {
                return rules.revision();
            }

            @Override
            public List<RuleMatch> evaluate(List<Facts> facts) {
                List<RuleMatch> matches = time("rules", () -> rules.evaluate(facts));
                matches.stream()
                        .flatMap(match -> match.effects().stream())
                        .filter(effect -> !(effect instanceof Effect.PromptChampion))
                        .forEach(Measured.this::count);
                return matches;
            }
        };
    }

    /** The log, with what was withheld counted by reason. */
    public DecisionLog log(DecisionLog log) {
        return new DecisionLog() {
            @Override
            public Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant now) {
                return log.standing(employee, inputs, now);
            }

            @Override
            public void append(DecisionRecord decision, String inputs) {
                time("record", () -> {
                    log.append(decision, inputs);
                    return decision;
                });
                count(decision);
            }
        };
    }

    private void count(DecisionRecord decision) {
        metrics.counter("weerklank.decisions", "channel", decision.channel().name())
                .increment();
        metrics.counter("weerklank.suggestions", "channel", decision.channel().name())
                .increment(decision.suggestions().size());
        decision.withheldByReason()
                .forEach((reason, count) -> metrics.counter("weerklank.withheld", "reason", reason.name())
                        .increment(count));
        if (decision.gaps() != null) {
            decision.gaps().forEach(over -> metrics.counter("weerklank.content.gaps", "of", over.name())
                    .increment());
        }
    }

    private void count(Effect effect) {
        metrics.counter(
                        "weerklank.rules.effects",
                        "effect",
                        effect.getClass().getSimpleName(),
                        "reason",
                        effect.reason().name())
                .increment();
    }

    private void count(Reservation answer) {
        String reason =
                answer instanceof Reservation.Refused refused ? refused.reason().name() : "";
        metrics.counter("weerklank.nudges", "answer", reason.isEmpty() ? "GRANTED" : "REFUSED", "reason", reason)
                .increment();
    }

    private <T> T time(String stage, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        record(stage, System.nanoTime() - start);
        return result;
    }

    private void record(String stage, long nanos) {
        Timer.builder(STAGE)
                .tag("stage", stage)
                .publishPercentileHistogram()
                .register(metrics)
                .record(Duration.ofNanos(nanos));
    }

    private final class MeasuredTurn implements Turn {

        private final Turn turn;
        /** Items are only asked about to decide, not to give an answer that stands. */
        private boolean decides;

        private MeasuredTurn(Turn turn) {
            this.turn = turn;
        }

        @Override
        public Instant now() {
            return turn.now();
        }

        @Override
        public String inputs() {
            return turn.inputs();
        }

        @Override
        public EmployeeProfile profile() {
            return turn.profile();
        }

        @Override
        public History history() {
            return turn.history();
        }

        @Override
        public Turn about(Collection<ContentId> items) {
            decides = true;
            return new MeasuredTurn(time("standing", () -> turn.about(items)));
        }

        @Override
        public Programme programme() {
            return turn.programme();
        }

        @Override
        public UnitGate unitGate() {
            return turn.unitGate();
        }

        @Override
        public @Nullable ChampionState champion() {
            return turn.champion();
        }

        @Override
        public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
            return time("colleagues", () -> turn.colleagues(ids));
        }

        @Override
        public List<TakenUp> takenUp() {
            return time("taken-up", turn::takenUp);
        }

        @Override
        public Learnt learnt() {
            return turn.learnt();
        }

        @Override
        public Map<ContentId, Readers> readers(Collection<ContentId> items) {
            return time("readers", () -> turn.readers(items));
        }

        @Override
        public Collective collective(Collection<ContentId> items) {
            return time("collective", () -> turn.collective(items));
        }

        @Override
        public Map<ContentId, Integer> saturation(Collection<ContentId> items) {
            return time("saturation", () -> turn.saturation(items));
        }

        @Override
        public List<Reservation> reserve(List<PushRequest> requests) {
            List<Reservation> answers = time("reserve", () -> turn.reserve(requests));
            answers.forEach(Measured.this::count);
            return answers;
        }
    }
}
