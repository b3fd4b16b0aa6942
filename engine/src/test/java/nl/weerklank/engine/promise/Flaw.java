package nl.weerklank.engine.promise;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Collective;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.cadence.NudgeLedger;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Push;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.cadence.PushRequest;
import nl.weerklank.engine.cadence.Reservation;
import nl.weerklank.engine.cadence.Turn;
import nl.weerklank.engine.candidate.Readers;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Colleague;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;

/** What a ledger can do wrong: mistakes that are easily made, and that the proof must find. */
public enum Flaw {
    NONE {
        @Override
        NudgeLedger in(InMemoryNudgeLedger ledger, SuggestingOffice office) {
            return ledger;
        }
    },
    /** Counts a week from Monday on, and not the last 168 hours. */
    CALENDAR_WEEK {
        @Override
        NudgeLedger in(InMemoryNudgeLedger ledger, SuggestingOffice office) {
            return new Careless(ledger, true, Flaw::byCalendarWeek);
        }
    },
    /** Looks whether there is room, and takes it later, with nobody kept out meanwhile. */
    CHECK_THEN_ACT {
        @Override
        NudgeLedger in(InMemoryNudgeLedger ledger, SuggestingOffice office) {
            return new Careless(ledger, false, turn -> turn::reserve);
        }
    },
    /** Reads the clock first and waits for the person after that, as {@code now()} does. */
    NOW_BEFORE_THE_LOCK {
        @Override
        NudgeLedger in(InMemoryNudgeLedger ledger, SuggestingOffice office) {
            return new NudgeLedger() {
                @Override
                public <T> T turnOf(EmployeeId employee, Function<Turn, T> action) {
                    office.readTooEarly();
                    try {
                        return ledger.turnOf(employee, action);
                    } finally {
                        office.readInTime();
                    }
                }
            };
        }
    };

    abstract NudgeLedger in(InMemoryNudgeLedger ledger, SuggestingOffice office);

    /** As it should be, but for what is asked when places are taken, and whether anybody is kept out meanwhile. */
    private record Careless(
            InMemoryNudgeLedger ledger,
            boolean locked,
            Function<Turn, Function<List<PushRequest>, List<Reservation>>> asks)
            implements NudgeLedger {

        @Override
        public <T> T turnOf(EmployeeId employee, Function<Turn, T> action) {
            List<Push> granted = new ArrayList<>();
            if (locked) {
                return ledger.turnOf(employee, turn -> {
                    T result = action.apply(new Seen(turn, asks.apply(turn), granted));
                    ledger.takePlaces(employee, granted);
                    return result;
                });
            }
            T result = action.apply(ledger.turnOf(employee, turn -> new Seen(turn, asks.apply(turn), granted)));
            ledger.takePlaces(employee, granted);
            return result;
        }
    }

    /** Room for the week is what is left of this week; the other caps slide. */
    private static Function<List<PushRequest>, List<Reservation>> byCalendarWeek(Turn turn) {
        return requests -> {
            Programme programme = turn.programme();
            Caps caps = programme.caps();
            PushGuard guard = new PushGuard(
                    turn.profile(),
                    turn.history(),
                    programme.with(Caps.of(
                            caps.day().most(),
                            Caps.CEILING.week().most(),
                            caps.month().most())),
                    turn.now());
            int room = caps.week().most()
                    - (int) turn.history().grants().stream()
                            .filter(at -> weekOf(at) == weekOf(turn.now()))
                            .count();
            List<Reservation> answers = new ArrayList<>();
            for (PushRequest request : requests) {
                Reservation answer = room > 0 ? guard.decide(request) : new Reservation.Refused(ReasonCode.CAPPED);
                room -= answer instanceof Reservation.Granted ? 1 : 0;
                answers.add(answer);
            }
            return answers;
        };
    }

    private static int weekOf(Instant at) {
        return at.atZone(ZoneOffset.UTC).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    /** A turn that shows what it was made of, and notes what is granted. */
    private record Seen(Turn turn, Function<List<PushRequest>, List<Reservation>> asks, List<Push> granted)
            implements Turn {

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
            return this;
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
        public Map<EmployeeId, Colleague> colleagues(Collection<EmployeeId> ids) {
            return turn.colleagues(ids);
        }

        @Override
        public List<TakenUp> takenUp() {
            return turn.takenUp();
        }

        @Override
        public Learnt learnt() {
            return turn.learnt();
        }

        @Override
        public Map<ContentId, Readers> readers(Collection<ContentId> items) {
            return turn.readers(items);
        }

        @Override
        public Collective collective(Collection<ContentId> items) {
            return turn.collective(items);
        }

        @Override
        public Map<ContentId, Integer> saturation(Collection<ContentId> items) {
            return turn.saturation(items);
        }

        @Override
        public List<Reservation> reserve(List<PushRequest> requests) {
            List<Reservation> answers = asks.apply(requests);
            for (int i = 0; i < answers.size(); i++) {
                if (answers.get(i) instanceof Reservation.Granted place) {
                    granted.add(new Push(requests.get(i), now(), place.sendBefore(), NudgeState.RESERVED));
                }
            }
            return answers;
        }
    }
}
