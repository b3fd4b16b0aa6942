package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.LedgerClock;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
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
import nl.weerklank.engine.learning.Learnt;

/**
 * The ledger on a virtual clock, in memory: what counts is judged by the very code of the ledger in the database
 * ({@link Past}, {@link PushGuard}), and it keeps the same contract. What was pushed of an item on a day is counted against
 * what really was, so that the recorded share holds until the two part.
 */
final class VirtualLedger implements NudgeLedger {

    private final LedgerClock clock;
    private final ToIntFunction<ContentId> audience;
    private final Map<EmployeeId, Page> pages = new ConcurrentHashMap<>();
    private final Map<ItemDay, Integer> moreThanReally = new ConcurrentHashMap<>();
    private final AtomicLong lastNudge = new AtomicLong();
    private volatile Programme programme = new Programme("", Programme.Mode.NORMAL, Caps.STANDARD);

    /**
     * @param audience how many people an item is for, 0 when that is not known
     */
    VirtualLedger(LedgerClock clock, ToIntFunction<ContentId> audience) {
        this.clock = clock;
        this.audience = audience;
    }

    private record ItemDay(ContentId content, LocalDate day) {

        static ItemDay of(ContentId content, Instant at) {
            return new ItemDay(content, LocalDate.ofInstant(at, ZoneOffset.UTC));
        }
    }

    /** What is written about one person. */
    private static final class Page {
        private EmployeeProfile profile;
        private UnitGate gate = UnitGate.OPEN;
        private Map<ContentId, Integer> recordedShares = Map.of();
        private Set<ContentId> recordedFull = Set.of();
        private final List<Past.Nudge> nudges = new ArrayList<>();
        private final List<Past.Met> met = new ArrayList<>();
        private final Map<String, Reservation.Granted> granted = new HashMap<>();

        private Page(EmployeeProfile profile) {
            this.profile = profile;
        }

        private Past past() {
            return new Past(nudges, met);
        }
    }

    /** Adds a person to whom this much happened, unless they are there. */
    void begin(EmployeeProfile profile, Past before) {
        pages.computeIfAbsent(profile.employee().id(), id -> {
            Page page = new Page(profile);
            page.nudges.addAll(before.nudges());
            page.met.addAll(before.met());
            return page;
        });
    }

    /**
     * Lets the person and what was recorded with them be as given from now on.
     *
     * @param recordedFull the items that had been pushed to too many people
     */
    void given(
            EmployeeProfile profile,
            UnitGate gate,
            Map<ContentId, Integer> recordedShares,
            Set<ContentId> recordedFull) {
        begin(profile, Past.NONE);
        Page page = page(profile.employee().id());
        synchronized (page) {
            page.profile = profile;
            page.gate = gate;
            page.recordedShares = recordedShares;
            page.recordedFull = recordedFull;
        }
    }

    /** Lets the programme run so from now on. */
    void given(Programme newProgramme) {
        programme = newProgramme;
    }

    /** Counts a push that was sent elsewhere. */
    void outside(EmployeeId employee, Past.Nudge nudge) {
        Page page = page(employee);
        synchronized (page) {
            page.nudges.add(nudge);
        }
    }

    /** Takes one off what is pushed of an item on a day: it really was. */
    void reallyPushed(ContentId content, Instant at) {
        moreThanReally.merge(ItemDay.of(content, at), -1, Integer::sum);
    }

    /** Frees the place of a push that was not sent; too late when its time is over. */
    void notSent(EmployeeId employee, String suggestion, ContentId content) {
        Page page = page(employee);
        synchronized (page) {
            Reservation.Granted place = page.granted.get(suggestion);
            if (place != null && clock.read().isBefore(place.sendBefore())) {
                page.granted.remove(suggestion);
                page.nudges.removeIf(nudge -> suggestion.equals(nudge.suggestion()));
                moreThanReally.merge(ItemDay.of(content, clock.read()), -1, Integer::sum);
            }
        }
    }

    /** Writes down what becomes of an offer; what lies ahead is not known until then. */
    void becomes(EmployeeId employee, String suggestion, Past.Met met) {
        Page page = page(employee);
        synchronized (page) {
            page.met.add(met);
            page.nudges.replaceAll(nudge -> suggestion.equals(nudge.suggestion())
                    ? new Past.Nudge(
                            nudge.id(),
                            suggestion,
                            nudge.grantedAt(),
                            nudge.minutes(),
                            nudge.state(),
                            met.outcome(),
                            met.outcomeAt())
                    : nudge);
        }
    }

    /** Everything that is written about a person, what lies ahead included. */
    Past pastOf(EmployeeId employee) {
        return page(employee).past();
    }

    @Override
    public <T> T turnOf(EmployeeId employee, Function<Turn, T> action) {
        Page page = page(employee);
        synchronized (page) {
            VirtualTurn turn = new VirtualTurn(page);
            T result = action.apply(turn);
            turn.keep();
            return result;
        }
    }

    private Page page(EmployeeId employee) {
        Page page = pages.get(employee);
        if (page == null) {
            throw new UnknownEmployeeException(employee);
        }
        return page;
    }

    private final class VirtualTurn implements Turn {

        private final Page page;
        private final Instant now;
        private final History history;
        private final Map<PushRequest, Reservation.Granted> granted;

        private VirtualTurn(Page page) {
            this.page = page;
            this.now = page.past().notBeforeLastGrant(clock.read());
            this.history = page.past().asOf(now).at(now);
            this.granted = new LinkedHashMap<>();
        }

        private VirtualTurn(VirtualTurn turn, History history) {
            this.page = turn.page;
            this.now = turn.now;
            this.history = history;
            this.granted = turn.granted;
        }

        @Override
        public Instant now() {
            return now;
        }

        @Override
        public String inputs() {
            return page.past().digest();
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
            return new VirtualTurn(this, history.about(items));
        }

        @Override
        public Learnt learnt() {
            return page.past().asOf(now).learntAt(now);
        }

        @Override
        public Programme programme() {
            return programme;
        }

        @Override
        public UnitGate unitGate() {
            return page.gate;
        }

        /** Nobody: what mattered of colleagues stands in the recorded facts. */
        @Override
        public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
            return Map.of();
        }

        /** Nothing: what it says of items stands in the recorded facts. */
        @Override
        public List<TakenUp> takenUp() {
            return List.of();
        }

        /** Nobody: how many took an item up stands in the recorded facts. */
        @Override
        public Map<ContentId, Readers> readers(Collection<ContentId> items) {
            return Map.of();
        }

        /** Nothing: what mattered of it stands in the recorded facts. */
        @Override
        public Collective collective(Collection<ContentId> items) {
            return Collective.NONE;
        }

        @Override
        public Map<ContentId, Integer> saturation(Collection<ContentId> items) {
            Map<ContentId, Integer> shares = new HashMap<>();
            items.forEach(item -> shares.put(item, share(item)));
            return shares;
        }

        private int share(ContentId item) {
            int recorded = page.recordedShares.getOrDefault(item, 0);
            int more = more(item);
            int people = more == 0 ? 0 : audience.applyAsInt(item);
            return people == 0 ? recorded : Math.max(0, recorded + 1000 * more / people);
        }

        private int more(ContentId item) {
            return moreThanReally.getOrDefault(ItemDay.of(item, now), 0);
        }

        @Override
        public List<Reservation> reserve(List<PushRequest> requests) {
            List<Reservation> answers =
                    new PushGuard(profile(), history, programme, now).decideAll(requests, this::full);
            for (int i = 0; i < requests.size(); i++) {
                if (answers.get(i) instanceof Reservation.Granted place) {
                    granted.put(requests.get(i), place);
                }
            }
            return answers;
        }

        private Set<ContentId> full(List<ContentId> items) {
            Set<ContentId> full = new HashSet<>();
            for (ContentId item : items) {
                if (more(item) == 0 ? page.recordedFull.contains(item) : share(item) >= PushGuard.MOST_OF_AUDIENCE) {
                    full.add(item);
                }
            }
            return full;
        }

        private void keep() {
            granted.forEach((request, place) -> {
                page.granted.put(request.suggestionId(), place);
                page.nudges.add(new Past.Nudge(
                        lastNudge.incrementAndGet(),
                        request.suggestionId(),
                        now,
                        request.minutes(),
                        NudgeState.RESERVED,
                        null,
                        null));
                moreThanReally.merge(ItemDay.of(request.content(), now), 1, Integer::sum);
            });
        }
    }
}
