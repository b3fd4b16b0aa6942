package nl.weerklank.engine.suggestion;

import java.util.List;
import nl.weerklank.engine.decision.Contribution;

/** What a rule adds for one reason is one contribution, however many effects it takes. */
final class Contributions {

    private Contributions() {}

    static void add(List<Contribution> contributions, Contribution added) {
        for (int i = 0; i < contributions.size(); i++) {
            Contribution other = contributions.get(i);
            if (other.reason() == added.reason() && other.rule().equals(added.rule())) {
                contributions.set(i, other.withAmount(other.amount() + added.amount()));
                return;
            }
        }
        contributions.add(added);
    }

    static int sum(List<Contribution> contributions) {
        int sum = 0;
        for (Contribution contribution : contributions) {
            sum += contribution.amount();
        }
        return sum;
    }
}
