package nl.weerklank.engine.promise;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.Themes;
import org.jspecify.annotations.Nullable;

/** Answers by the suggester itself, with these rules, over any ledger; each question finds two items that are new. */
public abstract class SuggestingOffice implements Office {

    private static final Taxonomy TAXONOMY = Themes.forEverybody(Someone.THEME);
    private static final int ITEMS = 2;

    private final RuleSet rules;
    private final AtomicLong ids = new AtomicLong();
    private final ThreadLocal<@Nullable Instant> readBefore = new ThreadLocal<>();
    private volatile Instant now = Instant.EPOCH;
    private volatile @Nullable Crossing crossing;
    private @Nullable Suggester suggester;

    protected SuggestingOffice(RuleSet rules) {
        this.rules = rules;
    }

    /** Answers over this ledger from now on. */
    protected final void suggestBy(NudgeLedger ledger) {
        suggester = new Suggester(
                ledger,
                new NewItems(),
                () -> rules,
                () -> TAXONOMY,
                new Forgetful(),
                () -> "s-" + ids.incrementAndGet());
    }

    /** What the ledger's clock says: now, unless this thread read it before. */
    protected final Instant read() {
        Instant before = readBefore.get();
        return before == null ? now : before;
    }

    /** Lets this thread go on with what the clock says at this moment. */
    final void readTooEarly() {
        readBefore.set(now);
    }

    final void readInTime() {
        readBefore.remove();
    }

    @Override
    public final void timeIs(Instant newNow) {
        now = newNow;
    }

    @Override
    public final Answer ask(String person, Channel channel) {
        DecisionRecord decision = suggester.suggest(new SuggestionQuery(new EmployeeId(person), ITEMS, channel));
        return new Answer(
                decision.suggestions().stream()
                        .map(suggestion -> new Offered(
                                suggestion.id(),
                                suggestion.content(),
                                suggestion.minutes(),
                                suggestion.sendBefore(),
                                suggestion.notPushed()))
                        .toList(),
                decision.candidates().size(),
                decision.withheldByReason());
    }

    @Override
    public final List<Answer> askAtOnce(String person, Channel channel, int times, Runnable meanwhile) {
        Crossing all = new Crossing(times);
        crossing = all;
        List<Answer> answers = all.run(() -> ask(person, channel), meanwhile);
        crossing = null;
        return answers;
    }

    /** Nothing is looked up again here; a question that is about to be kept passes the crossing, if there is one. */
    private final class Forgetful implements DecisionLog {

        @Override
        public Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant at) {
            return Optional.empty();
        }

        @Override
        public void append(DecisionRecord decision, String inputs) {
            Crossing open = crossing;
            if (open != null) {
                open.pass();
            }
        }
    }

    private final class NewItems implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant at, int limit) {
            List<Candidate> candidates = new ArrayList<>();
            for (int rank = 1; rank <= ITEMS; rank++) {
                candidates.add(new Candidate(
                        Items.item("i-" + ids.incrementAndGet())
                                .theme(Someone.THEME, 900)
                                .publishedAt(at.minus(Duration.ofDays(3)))
                                .insideSince(at.minus(Duration.ofDays(3)))
                                .build(),
                        rank,
                        1000));
            }
            return candidates;
        }

        @Override
        public String visible() {
            return "new";
        }
    }
}
