package nl.weerklank.engine.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.weerklank.engine.decision.DecisionLog;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;

/** A decision log in memory. */
public final class InMemoryDecisionLog implements DecisionLog {

    private final List<Entry> entries = new ArrayList<>();

    private record Entry(DecisionRecord decision, String inputs) {}

    @Override
    public synchronized Optional<DecisionRecord> standing(EmployeeId employee, String inputs, Instant now) {
        return entries.reversed().stream()
                .filter(entry -> entry.decision().employee().equals(employee))
                .filter(entry -> entry.decision().channel() == Channel.PULL)
                .filter(entry -> entry.inputs().equals(inputs))
                .map(Entry::decision)
                .filter(decision -> now.isBefore(decision.decidedAt().plus(Duration.ofHours(24))))
                .findFirst();
    }

    @Override
    public synchronized void append(DecisionRecord decision, String inputs) {
        entries.add(new Entry(decision, inputs));
    }

    /** Everything that was decided, oldest first. */
    public synchronized List<DecisionRecord> decisions() {
        return entries.stream().map(Entry::decision).toList();
    }
}
