package nl.weerklank.engine.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Push;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.ChampionState;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Outcome;
import org.jspecify.annotations.Nullable;

/** A ledger in memory that keeps the whole contract of {@link NudgeLedger}. */
public final class InMemoryNudgeLedger implements NudgeLedger {

    private final LedgerClock clock;
    private final Map<EmployeeId, Page> pages = new HashMap<>();
    private final Map<ContentId, Set<Page>> whoTookUp = new HashMap<>();
    private final Map<ContentId, Integer> saturation = new HashMap<>();
    private final Map<ContentId, Instant> collective = new HashMap<>();
    private Programme programme = new Programme("programme-1", Programme.Mode.NORMAL, Caps.STANDARD);

    /** A ledger without people. */
    public InMemoryNudgeLedger(LedgerClock clock) {
        this.clock = clock;
    }

    /** Adds or replaces a person; what came before stays. */
    public InMemoryNudgeLedger with(EmployeeProfile profile) {
        page(profile.employee().id()).profile = profile;
        return this;
    }

    /** Sets what came before, but for the nudges that this ledger granted itself. */
    public InMemoryNudgeLedger with(EmployeeId employee, History history) {
        page(employee).history = history;
        return this;
    }

    /** Sets how the programme runs. */
    public InMemoryNudgeLedger with(Programme newProgramme) {
        programme = newProgramme;
        return this;
    }

    /** Sets mode and caps; silences stay. */
    public InMemoryNudgeLedger with(Programme.Mode mode, Caps caps) {
        programme = new Programme(programme.revision(), mode, caps, programme.silences(), programme.wave());
        return this;
    }

    /** Sets the silences of the programme. */
    public InMemoryNudgeLedger with(List<Silence> silences) {
        programme = programme.with(silences);
        return this;
    }

    /** Writes down that a person read, shared or did something, after everything that was written down before. */
    public InMemoryNudgeLedger tookUp(EmployeeId employee, TakenUp item, Instant at) {
        page(employee).tookUp(item, at);
        whoTookUp.computeIfAbsent(item.content(), id -> new HashSet<>()).add(page(employee));
        return this;
    }

    /** Writes down what a person answered to an item that led with a theme. */
    public InMemoryNudgeLedger taught(EmployeeId employee, Learnt.Answer answer) {
        page(employee).lessons.add(answer);
        return this;
    }

    /** Closes or opens the gate of a person's unit. */
    public InMemoryNudgeLedger with(EmployeeId employee, UnitGate gate) {
        page(employee).gate = gate;
        return this;
    }

    /** Says where a person stands as a leader. */
    public InMemoryNudgeLedger with(EmployeeId employee, ChampionState champion) {
        page(employee).champion = champion;
        return this;
    }

    /** Sets the share of an item's audience that it was pushed to today, in thousandths. */
    public InMemoryNudgeLedger with(ContentId content, int share) {
        saturation.put(content, share);
        return this;
    }

    /** Writes down that an item was first shown to everybody together then. */
    public InMemoryNudgeLedger with(ContentId content, Instant shownToAll) {
        collective.put(content, shownToAll);
        return this;
    }

    /** Counts a push that was sent elsewhere. */
    public void outside(EmployeeId employee, Instant at) {
        Page page = knownPage(employee);
        synchronized (page) {
            page.elsewhere.add(at);
        }
    }

    /** Asks whether a push may still be sent; empty when it was never granted. */
    public Optional<Claim> claim(EmployeeId employee, String suggestion) {
        Page page = knownPage(employee);
        synchronized (page) {
            Instant now = clock.read();
            Optional<Claim> claim = Optional.ofNullable(page.pushes.get(suggestion))
                    .map(push -> push.claimAt(now, () -> page.guardWithout(suggestion, programme, now)
                            .decideAgain(push, push.request())));
            claim.ifPresent(answer -> page.settle(suggestion, answer));
            return claim;
        }
    }

    /** Counts a push as sent, whatever was said of it before. */
    public void sent(EmployeeId employee, String suggestion) {
        Page page = knownPage(employee);
        synchronized (page) {
            page.mark(suggestion, NudgeState.SENT);
        }
    }

    /** Frees the place of a push that was not sent, when it is said in time. */
    public void notSent(EmployeeId employee, String suggestion) {
        Page page = knownPage(employee);
        synchronized (page) {
            Push push = page.pushes.get(suggestion);
            if (push != null && push.isFreedAt(clock.read())) {
                page.mark(suggestion, NudgeState.NOT_SENT);
            }
        }
    }

    /** Writes down what a person answered to a suggestion: the first answer stays, "too much" always counts. */
    public void answered(EmployeeId employee, String suggestion, Outcome outcome) {
        Page page = knownPage(employee);
        synchronized (page) {
            page.answers.putIfAbsent(suggestion, outcome);
            Optional.ofNullable(page.pushes.get(suggestion))
                    .ifPresentOrElse(
                            push -> answered(employee, push.request().content(), outcome), () -> heard(page, outcome));
        }
    }

    /** Writes down what a person answered to an item that they found by looking. */
    public void answered(EmployeeId employee, ContentId content, Outcome outcome) {
        Page page = knownPage(employee);
        synchronized (page) {
            page.close(content, outcome);
            heard(page, outcome);
        }
    }

    private void heard(Page page, Outcome outcome) {
        page.tooMuchAt = outcome == Outcome.TOO_MUCH ? later(page.tooMuchAt) : page.tooMuchAt;
        page.actedAt = outcome.isPositive() ? later(page.actedAt) : page.actedAt;
    }

    /** The clock's moment, or the known one when it lies later. */
    private Instant later(@Nullable Instant known) {
        Instant now = clock.read();
        return known != null && known.isAfter(now) ? known : now;
    }

    /** Takes places without a question, as no ledger should. */
    public void takePlaces(EmployeeId employee, List<Push> granted) {
        Page page = knownPage(employee);
        synchronized (page) {
            granted.forEach(page::keep);
        }
    }

    @Override
    public <T> T turnOf(EmployeeId employee, Function<Turn, T> action) {
        Page page = knownPage(employee);
        synchronized (page) {
            MemoryTurn turn = new MemoryTurn(page, page.notBeforeLastGrant(clock.read()));
            T result = action.apply(turn);
            turn.granted.forEach(page::keep);
            return result;
        }
    }

    private synchronized Page page(EmployeeId employee) {
        return pages.computeIfAbsent(employee, id -> new Page());
    }

    private synchronized Page knownPage(EmployeeId employee) {
        Page page = pages.get(employee);
        if (page == null || page.profile == null) {
            throw new UnknownEmployeeException(employee);
        }
        return page;
    }

    private static final class Page {
        private EmployeeProfile profile;
        private History history = History.NONE;
        private UnitGate gate = UnitGate.OPEN;
        private @Nullable ChampionState champion;
        private @Nullable Instant tooMuchAt;
        private @Nullable Instant actedAt;
        private final Map<String, Push> pushes = new LinkedHashMap<>();
        private final Map<String, Outcome> answers = new HashMap<>();
        private final Map<ContentId, History.Standing> closed = new HashMap<>();
        private final List<Instant> elsewhere = new ArrayList<>();
        private final Map<ContentId, TakenUp> takenUp = new LinkedHashMap<>();
        private final Map<ContentId, Instant> takenUpAt = new HashMap<>();
        private final List<Learnt.Answer> lessons = new ArrayList<>();

        private void tookUp(TakenUp item, Instant at) {
            TakenUp earlier = takenUp.remove(item.content());
            boolean acted = item.acted() || earlier != null && earlier.acted();
            takenUp.put(item.content(), new TakenUp(item.content(), item.author(), acted));
            takenUpAt.put(item.content(), at);
        }

        private boolean tookUpSince(ContentId item, Instant since) {
            Instant at = takenUpAt.get(item);
            return at != null && at.isAfter(since);
        }

        private void close(ContentId content, Outcome outcome) {
            if (outcome.closes()) {
                closed.put(content, new History.Standing(1, true, null));
            }
        }

        private void keep(Push push) {
            pushes.put(push.request().suggestionId(), push);
        }

        private void mark(String suggestion, NudgeState state) {
            pushes.computeIfPresent(suggestion, (id, push) -> push.in(state));
        }

        private void settle(String suggestion, Claim answer) {
            switch (answer) {
                case Claim.Send send -> mark(suggestion, NudgeState.CLAIMED);
                case Claim.Keep keep when keep.frees() -> mark(suggestion, NudgeState.WITHDRAWN);
                case Claim.Keep keep -> {}
            }
        }

        private Instant notBeforeLastGrant(Instant read) {
            return past().notBeforeLastGrant(read);
        }

        private PushGuard guardWithout(String suggestion, Programme programme, Instant now) {
            return new PushGuard(profile, historyOf(past().without(suggestion), now), programme, now);
        }

        private Past past() {
            List<Past.Nudge> nudges = new ArrayList<>();
            pushes.forEach((id, push) -> nudges.add(new Past.Nudge(
                    0, id, push.grantedAt(), push.request().minutes(), push.state(), answers.get(id), null)));
            elsewhere.forEach(at -> nudges.add(new Past.Nudge(0, null, at, 0, NudgeState.OUTSIDE, null, null)));
            return new Past(nudges, List.of());
        }

        private History historyAt(Instant now) {
            return historyOf(past(), now);
        }

        private History historyOf(Past past, Instant now) {
            List<History.Nudge> nudges = new ArrayList<>(history.nudges());
            nudges.addAll(past.at(now).nudges());
            Map<ContentId, History.Standing> standing = new HashMap<>(history.standing());
            standing.putAll(closed);
            return new History(
                    nudges,
                    history.shown(),
                    standing,
                    tooMuchAt == null ? history.tooMuchAt() : tooMuchAt,
                    actedAt == null ? history.actedAt() : actedAt);
        }
    }

    private final class MemoryTurn implements Turn {

        private final Page page;
        private final Instant now;
        private final History history;
        private final PushGuard guard;
        private final List<Push> granted = new ArrayList<>();

        private MemoryTurn(Page page, Instant now) {
            this.page = page;
            this.now = now;
            this.history = page.historyAt(now);
            this.guard = new PushGuard(page.profile, history, programme, now);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public String inputs() {
            return Integer.toHexString(
                    Objects.hash(page.profile, history, programme, page.gate, page.lessons, page.champion));
        }

        @Override
        public EmployeeProfile profile() {
            return page.profile;
        }

        @Override
        public History history() {
            return history;
        }

        @Override
        public Turn about(Collection<ContentId> items) {
            return this;
        }

        @Override
        public Programme programme() {
            return programme.as(page.profile.employee().unit(), now);
        }

        @Override
        public UnitGate unitGate() {
            return page.gate;
        }

        @Override
        public @Nullable ChampionState champion() {
            return page.champion;
        }

        @Override
        public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
            Map<EmployeeId, Colleague> found = new HashMap<>();
            for (EmployeeId id : ids) {
                Page colleague = pages.get(id);
                if (colleague != null && colleague.profile != null) {
                    found.put(id, colleague(colleague.profile));
                }
            }
            return found;
        }

        private static Colleague colleague(EmployeeProfile profile) {
            return new Colleague(
                    profile.employee().id(),
                    profile.employee().unit(),
                    profile.employee().manager(),
                    profile.preferences().joined());
        }

        @Override
        public Learnt learnt() {
            return Learnt.from(page.lessons, now);
        }

        @Override
        public List<TakenUp> takenUp() {
            return List.copyOf(page.takenUp.values()).reversed().stream()
                    .limit(TakenUp.MOST)
                    .toList();
        }

        @Override
        public Map<ContentId, Readers> readers(Collection<ContentId> items) {
            Instant yesterday = now.minus(Duration.ofHours(24));
            Set<Page> kindred = kindred();
            Map<ContentId, Readers> readers = new HashMap<>();
            for (ContentId item : items) {
                Set<Page> others = othersWhoTookUp(item);
                readers.put(
                        item,
                        new Readers(
                                count(others, kindred::contains),
                                kindred.size(),
                                count(others, other -> other.tookUpSince(item, yesterday))));
            }
            return readers;
        }

        private Set<Page> kindred() {
            Map<Page, Integer> inCommon = new HashMap<>();
            page.takenUp.keySet().forEach(item -> othersWhoTookUp(item)
                    .forEach(other -> inCommon.merge(other, 1, Integer::sum)));
            inCommon.values().removeIf(items -> items < Readers.IN_COMMON);
            return inCommon.keySet();
        }

        private Set<Page> othersWhoTookUp(ContentId item) {
            Set<Page> others = new HashSet<>(whoTookUp.getOrDefault(item, Set.of()));
            others.remove(page);
            return others;
        }

        private static int count(Set<Page> pages, Predicate<Page> which) {
            return (int) pages.stream().filter(which).count();
        }

        @Override
        public Collective collective(Collection<ContentId> items) {
            return new Collective(
                    collective,
                    collective.values().stream().max(Instant::compareTo).orElse(null));
        }

        @Override
        public Map<ContentId, Integer> saturation(Collection<ContentId> items) {
            return Map.copyOf(saturation);
        }

        @Override
        public List<Reservation> reserve(List<PushRequest> requests) {
            List<Reservation> answers = new ArrayList<>();
            for (PushRequest request : requests) {
                Reservation answer = guard.decide(request);
                if (answer instanceof Reservation.Granted place) {
                    granted.add(new Push(request, now, place.sendBefore(), NudgeState.RESERVED));
                }
                answers.add(answer);
            }
            return answers;
        }
    }
}
