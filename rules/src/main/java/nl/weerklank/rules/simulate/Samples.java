package nl.weerklank.rules.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.weerklank.engine.decision.Contribution;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.rules.compile.DroolsRuleSet;

/** Shows a draft by people who do not exist, so that no real profile or history is ever shown. */
public final class Samples {

    private static final int LOOKED_AT = 40;
    private static final int SHOWN = 3;

    private Samples() {}

    /** A few people for whom the draft makes a difference, with what they would see when they look now. */
    public static List<Sample> of(World world, Trial trial) {
        InventedPeople people = new InventedPeople(trial.seed(), world);
        InventedOffice before =
                new InventedOffice(world, DroolsRuleSet.of(trial.change().base()));
        InventedOffice after = new InventedOffice(world, DroolsRuleSet.of(trial.draftFromNow()));
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < LOOKED_AT && samples.size() < SHOWN; number++) {
            EmployeeProfile person = people.person(number);
            Sample sample = sample(
                    person,
                    before.suggest(person, Channel.PULL, world.now()),
                    after.suggest(person, Channel.PULL, world.now()));
            if (!sample.before().equals(sample.after())) {
                samples.add(sample);
            }
        }
        return samples;
    }

    private static Sample sample(EmployeeProfile person, DecisionRecord before, DecisionRecord after) {
        return new Sample(
                person.employee().id().value(),
                person.employee().unit().value(),
                codes(person.preferences().interests()),
                codes(person.preferences().expertise()),
                offered(before),
                offered(after));
    }

    private static List<String> codes(Set<ThemeCode> themes) {
        return themes.stream().map(ThemeCode::value).sorted().toList();
    }

    private static List<Sample.Offered> offered(DecisionRecord decision) {
        return decision.suggestions().stream()
                .map(suggestion -> new Sample.Offered(
                        suggestion.content().value(),
                        suggestion.kind(),
                        suggestion.delivery(),
                        suggestion.score(),
                        suggestion.contributions().stream()
                                .map(Contribution::reason)
                                .distinct()
                                .map(Reason::because)
                                .toList()))
                .toList();
    }
}
