package nl.weerklank.rules.counterfactual;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The smallest change:")
class SmallestChangeTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 300 : 12;
    private static final int DRAWN = Boolean.getBoolean("weerklank.long") ? 3_000 : 40;
    private static final List<String> THEMES = List.of("technology", "finance");
    private static final ContentId ASKED = new ContentId("asked");
    private static final Set<FactChanger> PERSON = Set.of(FactChanger.PERSON);

    @Test
    @DisplayName(
            "G02 no person who says fewer things otherwise gets the item: everything they could say was tried for real")
    void minimal() {
        LongStream.range(0, CASES).forEach(seed -> {
            Desk desk = desk(new Random(seed), new Random(seed).nextBoolean());
            DecisionRecord decision = desk.decide();
            Goal goal = goal(decision);
            Answer answer = desk.whyNot(ASKED.value(), PERSON);

            int smallest = reached(goal, decision) ? 0 : smallestByTryingEverything(desk, goal);

            assertThat(answer.complete()).as("seed %d", seed).isTrue();
            assertThat(answer.changes().size()).as("seed %d: %s", seed, answer).isEqualTo(smallest);
        });
    }

    @Test
    @DisplayName(
            "G02 who changes what is said gets the item, when it is decided for real, and only they or time change it")
    void holdsForReal() {
        int[] found = {0};
        LongStream.range(1000, 1000 + DRAWN).forEach(seed -> {
            Desk desk = desk(new Random(seed), new Random(seed).nextBoolean());
            Goal goal = goal(desk.decide());
            Answer answer = desk.whyNot(ASKED.value(), Desk.OWN);

            assertThat(answer.changes()).as("seed %d", seed).allSatisfy(change -> assertThat(change.who())
                    .isIn(FactChanger.PERSON, FactChanger.TIME));
            if (!answer.changes().isEmpty()) {
                found[0]++;
                assertThat(reached(goal, applied(desk, answer.changes())))
                        .as("seed %d: %s", seed, answer.changes())
                        .isTrue();
            }
            assertThat(desk.whyNot(ASKED.value(), Desk.OWN)).as("seed %d", seed).isEqualTo(answer);
        });
        assertThat(found[0]).isGreaterThan(DRAWN / 4);
    }

    @Test
    @DisplayName("R42 R10 nothing of other people stands in what a person is told")
    void nobodyElse() {
        LongStream.range(5000, 5000 + DRAWN / 4).forEach(seed -> {
            Desk desk = desk(new Random(seed), true);

            String told = desk.whyNot(ASKED.value(), Desk.OWN).toString();

            assertThat(told).as("seed %d", seed).doesNotContain("canary").doesNotContain("champion.");
        });
    }

    /** Decides for real after each change, the moment among them. */
    private static DecisionRecord applied(Desk desk, List<Change> changes) {
        EmployeeProfile was = desk.person();
        Preferences says = was.preferences();
        Instant at = NOW;
        for (Change change : changes) {
            if (change.who() == FactChanger.TIME) {
                at = (Instant) change.to();
            } else {
                says = Said.otherwise(says, change);
            }
        }
        return desk.of(new EmployeeProfile(was.employee(), says, was.storyThemes()))
                .decideAt(at);
    }

    private static Goal goal(DecisionRecord decision) {
        boolean offered =
                decision.suggestions().stream().anyMatch(one -> one.content().equals(ASKED));
        return offered && decision.channel() != Channel.PULL ? Goal.PUSHED : Goal.OFFERED;
    }

    private static boolean reached(Goal goal, DecisionRecord decision) {
        return decision.suggestions().stream()
                .filter(one -> one.content().equals(ASKED))
                .anyMatch(one -> goal == Goal.OFFERED || one.delivery() == Delivery.PUSH);
    }

    /** The fewest things said otherwise, at most three, after which a real decision offers the item; 0 when none does. */
    private static int smallestByTryingEverything(Desk desk, Goal goal) {
        List<Preferences> level = List.of(desk.person().preferences());
        Set<Preferences> seen = new HashSet<>(level);
        for (int size = 1; size <= WhyNot.MOST_CHANGES; size++) {
            List<Preferences> next = new ArrayList<>();
            for (Preferences said : level) {
                for (Preferences other : Said.oneStepFrom(said, THEMES)) {
                    if (seen.add(other)) {
                        next.add(other);
                    }
                }
            }
            for (Preferences other : next) {
                EmployeeProfile was = desk.person();
                if (reached(
                        goal,
                        desk.of(new EmployeeProfile(was.employee(), other, was.storyThemes()))
                                .decide())) {
                    return size;
                }
            }
            level = next;
        }
        return 0;
    }

    private static Desk desk(Random random, boolean push) {
        Items asked = piece(ASKED.value(), random);
        List<Items> items = new ArrayList<>(List.of(asked));
        for (int other = 0; other < 3; other++) {
            items.add(piece("other-" + other, random).author("canary-" + other));
        }
        return Desk.of(anybody(random), items.toArray(Items[]::new))
                .by(push ? Channel.EMAIL : Channel.PULL)
                .limit(1 + random.nextInt(2));
    }

    private static Items piece(String id, Random random) {
        Items piece = item(id).contentClass(ContentClass.values()[random.nextInt(ContentClass.values().length)])
                .publishedAt(NOW.minus(Duration.ofHours(random.nextInt(400) - 10)))
                .insideSince(NOW.minus(Duration.ofHours(random.nextInt(400))))
                .words(100 + random.nextInt(600));
        for (String theme : THEMES) {
            if (random.nextInt(3) > 0) {
                piece.theme(theme, 200 + random.nextInt(800));
            }
        }
        return piece.theme("healthcare", 150);
    }

    private static EmployeeProfile anybody(Random random) {
        People somebody = person("e-1")
                .readiness(random.nextInt(4) == 0 ? null : Readiness.values()[random.nextInt(4)])
                .interests(some(random))
                .muted(random.nextInt(4) == 0 ? some(random) : new String[0])
                .optIn(random.nextInt(4) == 0 ? null : Boolean.TRUE)
                .channels(random.nextBoolean() ? new Channel[] {Channel.EMAIL} : new Channel[0]);
        for (String theme : some(random)) {
            somebody.audience(theme, Following.values()[random.nextInt(4)]);
        }
        return somebody.build();
    }

    private static String[] some(Random random) {
        return THEMES.stream().filter(theme -> random.nextBoolean()).toArray(String[]::new);
    }
}
