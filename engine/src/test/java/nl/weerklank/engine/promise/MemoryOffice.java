package nl.weerklank.engine.promise;

import java.time.Instant;
import java.util.List;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.Programme;
import nl.weerklank.engine.cadence.Silence;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;

/** The ledger in memory, or one that breaks the promise in a known way. */
public final class MemoryOffice extends SuggestingOffice {

    private final InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(this::read);

    /** An office that keeps the promise. */
    public MemoryOffice(RuleSet rules) {
        this(rules, Flaw.NONE);
    }

    /** An office with this flaw. */
    public MemoryOffice(RuleSet rules, Flaw flaw) {
        super(rules);
        suggestBy(flaw.in(ledger, this));
    }

    @Override
    public void isNow(Someone person) {
        ledger.with(person.profile());
    }

    @Override
    public void runs(Programme.Mode mode, Caps caps) {
        ledger.with(mode, caps);
    }

    @Override
    public void silences(List<Silence> silences) {
        ledger.with(silences);
    }

    @Override
    public Claim claim(String person, String suggestion) {
        return ledger.claim(new EmployeeId(person), suggestion).orElseThrow();
    }

    @Override
    public void delivered(String person, String suggestion, boolean sent) {
        if (sent) {
            ledger.sent(new EmployeeId(person), suggestion);
        } else {
            ledger.notSent(new EmployeeId(person), suggestion);
        }
    }

    @Override
    public void outside(String person, Instant at) {
        ledger.outside(new EmployeeId(person), at);
    }

    @Override
    public void answered(String person, String suggestion, Outcome outcome) {
        ledger.answered(new EmployeeId(person), suggestion, outcome);
    }
}
