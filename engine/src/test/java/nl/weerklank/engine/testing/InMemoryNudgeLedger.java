package nl.weerklank.engine.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.cadence.UnknownEmployeeException;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;

/** A ledger in memory that keeps the whole contract of {@link NudgeLedger}. */
public final class InMemoryNudgeLedger implements NudgeLedger {

    private final LedgerClock clock;
    private final Map<EmployeeId, Page> pages = new HashMap<>();
    private final Map<ContentId, Integer> saturation = new HashMap<>();
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

    /** Writes down that a person read, shared or did something, after everything that was written down before. */
    public InMemoryNudgeLedger tookUp(EmployeeId employee, TakenUp item, Instant at) {
        page(employee).tookUp(item, at);
        return this;
    }

    /** Closes or opens the gate of a person's unit. */
    public InMemoryNudgeLedger with(EmployeeId employee, UnitGate gate) {
        page(employee).gate = gate;
        return this;
    }

    /** Sets the share of an item's audience that it was pushed to today, in thousandths. */
    public InMemoryNudgeLedger with(ContentId content, int share) {
        saturation.put(content, share);
        return this;
    }

    /** Counts a push that was sent elsewhere. */
    public void outside(EmployeeId employee, Instant at) {
        Page page = knownPage(employee);
        synchronized (page) {
            page.granted.add(new Grant("outside", new History.Nudge(at, 0, null), at));
        }
    }

    /** Frees the place of a push that was not sent, when it is said in time. */
    public void notSent(EmployeeId employee, String suggestionId) {
        Page page = knownPage(employee);
        synchronized (page) {
            Instant now = clock.read();
            page.granted.removeIf(grant -> grant.suggestion().equals(suggestionId) && now.isBefore(grant.sendBefore()));
        }
    }

    @Override
    public <T> T turnOf(EmployeeId employee, Function<Turn, T> action) {
        Page page = knownPage(employee);
        synchronized (page) {
            MemoryTurn turn = new MemoryTurn(page, laterOf(clock.read(), page));
            T result = action.apply(turn);
            page.granted.addAll(turn.granted);
            return result;
        }
    }

    private static Instant laterOf(Instant read, Page page) {
        return page.granted.stream()
                .map(grant -> grant.nudge().grantedAt())
                .max(Instant::compareTo)
                .filter(last -> last.isAfter(read))
                .orElse(read);
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

    /** A place that was taken. */
    private record Grant(String suggestion, History.Nudge nudge, Instant sendBefore) {}

    private static final class Page {
        private EmployeeProfile profile;
        private History history = History.NONE;
        private UnitGate gate = UnitGate.OPEN;
        private final List<Grant> granted = new ArrayList<>();
        private final Map<ContentId, TakenUp> takenUp = new LinkedHashMap<>();
        private final Map<ContentId, Instant> takenUpAt = new HashMap<>();
        private Instant lastTakenUp = Instant.MIN;

        private void tookUp(TakenUp item, Instant at) {
            TakenUp earlier = takenUp.remove(item.content());
            boolean acted = item.acted() || earlier != null && earlier.acted();
            takenUp.put(item.content(), new TakenUp(item.content(), item.author(), acted));
            takenUpAt.put(item.content(), at);
            lastTakenUp = at.isAfter(lastTakenUp) ? at : lastTakenUp;
        }

        private boolean tookUpSince(ContentId item, Instant since) {
            Instant at = takenUpAt.get(item);
            return at != null && at.isAfter(since);
        }

        private boolean isKindred(Page other) {
            Set<ContentId> fewer = takenUp.size() < other.takenUp.size() ? takenUp.keySet() : other.takenUp.keySet();
            Set<ContentId> more = fewer == takenUp.keySet() ? other.takenUp.keySet() : takenUp.keySet();
            return this != other
                    && fewer.stream()
                                    .filter(more::contains)
                                    .limit(Readers.IN_COMMON)
                                    .count()
                            == Readers.IN_COMMON;
        }

        private History wholeHistory() {
            List<History.Nudge> nudges = new ArrayList<>(history.nudges());
            granted.forEach(grant -> nudges.add(grant.nudge()));
            return new History(nudges, history.shown(), history.standing(), history.tooMuchAt(), history.actedAt());
        }
    }

    private final class MemoryTurn implements Turn {

        private final Page page;
        private final Instant now;
        private final History history;
        private final PushGuard guard;
        private final List<Grant> granted = new ArrayList<>();

        private MemoryTurn(Page page, Instant now) {
            this.page = page;
            this.now = now;
            this.history = page.wholeHistory();
            this.guard = new PushGuard(page.profile, history, programme, now);
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public String inputs() {
            return Integer.toHexString(
                    List.of(page.profile, history, programme, page.gate).hashCode());
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
        public Programme programme() {
            return programme;
        }

        @Override
        public UnitGate unitGate() {
            return page.gate;
        }

        @Override
        public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
            Map<EmployeeId, Colleague> found = new HashMap<>();
            ids.stream()
                    .filter(id -> pages.containsKey(id) && pages.get(id).profile != null)
                    .forEach(id -> found.put(id, colleague(pages.get(id).profile)));
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
        public List<TakenUp> takenUp() {
            return List.copyOf(page.takenUp.values()).reversed().stream()
                    .limit(TakenUp.MOST)
                    .toList();
        }

        @Override
        public Map<ContentId, Readers> readers(Collection<ContentId> items) {
            Instant yesterday = now.minus(Duration.ofHours(24));
            List<Page> others =
                    pages.values().stream().filter(other -> other != page).toList();
            List<Page> kindred = others.stream().filter(page::isKindred).toList();
            List<Page> lately = others.stream()
                    .filter(other -> other.lastTakenUp.isAfter(yesterday))
                    .toList();
            Map<ContentId, Readers> readers = new HashMap<>();
            for (ContentId item : items) {
                readers.put(
                        item,
                        new Readers(
                                count(kindred, other -> other.takenUp.containsKey(item)),
                                kindred.size(),
                                count(lately, other -> other.tookUpSince(item, yesterday))));
            }
            return readers;
        }

        private static int count(List<Page> pages, Predicate<Page> which) {
            return (int) pages.stream().filter(which).count();
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
                    granted.add(new Grant(
                            request.suggestionId(),
                            new History.Nudge(now, request.minutes(), null),
                            place.sendBefore()));
                }
                answers.add(answer);
            }
            return answers;
        }
    }
}
