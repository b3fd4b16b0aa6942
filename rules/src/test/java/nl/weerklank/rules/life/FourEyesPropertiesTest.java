package nl.weerklank.rules.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Owner;
import nl.weerklank.rules.language.Rule;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Random people do random things with random drafts, in any order. Whatever gets published is judged by an auditor who
 * knows nothing of the draft's own bookkeeping: only who did what, when, and what stood there before and after.
 */
class FourEyesPropertiesTest {

    private static final int ACTS = Boolean.getBoolean("weerklank.long") ? 400_000 : 20_000;
    private static final int ACTS_A_WORLD = 400;
    private static final long SEED = Long.getLong("weerklank.seed", new Random().nextLong());

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    @DisplayName(
            "G08 no sequence of acts by anybody publishes what was not approved by others, or edits what is somebody else's")
    void randomActs() {
        System.out.printf("life of rules: %,d acts, repeat with -Dweerklank.seed=%d%n", ACTS, SEED);

        for (int world = 0; world < ACTS / ACTS_A_WORLD; world++) {
            new World(SEED + world).live();
        }

        System.out.println("what was done and refused: " + seen);
        assertThat(seen.keySet())
                .contains(
                        "Publish",
                        "Rebase",
                        "Schedule",
                        "Return",
                        "Withdraw",
                        "Private",
                        "NotNow",
                        "NotOwner",
                        "OwnChange",
                        "NotReviewer",
                        "NotEditor",
                        "NothingChanged",
                        "ApprovalVoid",
                        "Unapproved",
                        "BaseMoved",
                        "Collides");
        assertThat(seen.get("Publish")).isGreaterThan(ACTS / 1_000);
    }

    private void note(String what) {
        seen.merge(what, 1, Integer::sum);
    }

    /** Something that was done. */
    private record Done(
            Person who, Act act, SortedMap<RuleId, Rule> before, SortedMap<RuleId, Rule> after, boolean moved) {}

    private static final class Case {
        Draft draft;
        final List<Done> log = new ArrayList<>();
        String oldHash = "";

        Case(Draft draft) {
            this.draft = draft;
        }
    }

    private final class World {

        private final long seed;
        private final SplittableRandom random;
        private final List<Case> cases = new ArrayList<>();
        private Base newest = Cast.BASE;
        private int published = 1;

        World(long seed) {
            this.seed = seed;
            this.random = new SplittableRandom(seed);
        }

        void live() {
            for (int act = 0; act < ACTS_A_WORLD; act++) {
                if (cases.size() < 3 || random.nextInt(40) == 0) {
                    cases.add(new Case(Draft.begin(anybody(), newest)));
                }
                Case one = cases.get(random.nextInt(cases.size()));
                tryTo(one, anybody(one), randomAct(one));
                cases.removeIf(ended -> ended.draft.state().ended());
            }
        }

        private void tryTo(Case one, Person who, Act act) {
            Draft before = one.draft;
            try {
                Draft after = before.after(who, act);
                note(act.getClass().getSimpleName());
                boolean moved = !before.base().equals(after.base());
                Done done = new Done(who, act, before.rules(), after.rules(), moved);
                judge(one, done, before);
                one.log.add(done);
                one.oldHash = before.contentHash();
                one.draft = after;
            } catch (RefusedException refused) {
                note(refused.refusal().getClass().getSimpleName());
            }
        }

        private void judge(Case one, Done done, Draft before) {
            if (done.act() instanceof Act.Edit edit) {
                edit.changes().forEach(change -> assertThat(looksAfter(done, change.rule()))
                        .as("seed %d: %s changes %s", seed, done.who(), change.rule())
                        .isTrue());
            }
            if (done.act() instanceof Act.Publish) {
                assertThat(before.base()).as("seed %d: nothing is lost", seed).isEqualTo(newest);
                assertThat(done.after()).isEqualTo(done.before());
                auditPublication(one, done);
                newest = new Base("rules-" + ++published, done.after());
            }
        }

        private boolean looksAfter(Done done, RuleId id) {
            Rule before = done.before().get(id);
            Rule after = done.after().get(id);
            return (before == null || done.who().domains().contains(before.owner()))
                    && (after == null || done.who().domains().contains(after.owner()));
        }

        private void auditPublication(Case one, Done publication) {
            Set<String> hands = new HashSet<>(Set.of(one.draft.author()));
            Set<Owner> approved = new HashSet<>();
            List<Person> approvers = new ArrayList<>();
            for (Done done : one.log) {
                boolean changed = done.moved() || !done.before().equals(done.after());
                if (done.act() instanceof Act.Edit || done.act() instanceof Act.Rebase) {
                    hands.add(done.who().name());
                    // whoever puts their hand to it, even to no effect, is no other any more
                    approvers.removeIf(
                            approver -> approver.name().equals(done.who().name()));
                }
                if (changed || done.act() instanceof Act.Return) {
                    approvers.clear();
                }
                if (done.act() instanceof Act.Approve) {
                    approvers.add(done.who());
                }
            }
            for (Person approver : approvers) {
                assertThat(hands).as("seed %d: an editor approved", seed).doesNotContain(approver.name());
                approved.addAll(
                        approver.domains().contains(Owner.COMPLIANCE) ? Set.of(Owner.values()) : approver.domains());
            }
            assertThat(approved).as("seed %d: owners asked", seed).containsAll(ownersOf(publication.after()));
            assertThat(hands)
                    .as("seed %d: an editor published", seed)
                    .doesNotContain(publication.who().name());
            assertThat(publication.who().domains()).as("seed %d", seed).isNotEmpty();
        }

        private Set<Owner> ownersOf(SortedMap<RuleId, Rule> rules) {
            Set<RuleId> ids = new TreeSet<>(newest.rules().keySet());
            ids.addAll(rules.keySet());
            Set<Owner> owners = new HashSet<>();
            for (RuleId id : ids) {
                Rule before = newest.rules().get(id);
                Rule after = rules.get(id);
                if (!Objects.equals(before, after)) {
                    if (before != null) {
                        owners.add(before.owner());
                    }
                    if (after != null) {
                        owners.add(after.owner());
                    }
                }
            }
            return owners;
        }

        /** More often than not somebody for whom the next step is. */
        private Person anybody(Case one) {
            boolean needsEditor = Set.of(DraftState.DRAFT, DraftState.RETURNED).contains(one.draft.state());
            if (needsEditor && random.nextInt(3) > 0) {
                return Cast.EVERYBODY.stream()
                        .filter(person -> person.name().equals(one.draft.author()))
                        .findFirst()
                        .orElseThrow();
            }
            return anybody();
        }

        private Person anybody() {
            return Cast.EVERYBODY.get(random.nextInt(Cast.EVERYBODY.size()));
        }

        private Act randomAct(Case one) {
            return switch (random.nextInt(14)) {
                case 0, 1, 2 -> new Act.Edit(randomChanges(one.draft));
                case 3 -> new Act.Rebase(newest, randomChoices(one.draft));
                case 4, 5 -> new Act.Submit();
                case 6, 7, 8 -> new Act.Approve(randomHash(one));
                case 9, 10 -> new Act.Publish(newest);
                case 11 -> new Act.Schedule(Instant.EPOCH);
                case 12 -> random.nextBoolean() ? new Act.Return() : new Act.Comment();
                default -> random.nextInt(4) == 0 ? new Act.Withdraw() : new Act.Fail();
            };
        }

        /** What stands there; or what stood there before, or never. */
        private String randomHash(Case one) {
            return switch (random.nextInt(8)) {
                case 0 -> one.oldHash;
                case 1 -> "never";
                default -> one.draft.contentHash();
            };
        }

        private List<RuleChange> randomChanges(Draft draft) {
            List<RuleChange> changes = new ArrayList<>();
            for (int i = 0; i <= random.nextInt(2); i++) {
                List<RuleId> ids = List.copyOf(Cast.BASE.rules().keySet());
                RuleId id = ids.get(random.nextInt(ids.size()));
                Rule now = draft.rules().getOrDefault(id, Cast.rule(id));
                changes.removeIf(change -> change.rule().equals(id));
                changes.add(
                        switch (random.nextInt(8)) {
                            case 0 -> RuleChange.removal(id);
                            case 1 -> RuleChange.to(Cast.ownedBy(now, randomOwner()));
                            case 2 -> RuleChange.to(Cast.rule(id));
                            default -> RuleChange.to(Cast.turned(now, lowest(now) + random.nextInt(4)));
                        });
            }
            return changes;
        }

        private static int lowest(Rule rule) {
            return rule.params().values().iterator().next().min();
        }

        private Owner randomOwner() {
            return Owner.values()[random.nextInt(Owner.values().length)];
        }

        private Map<RuleId, Difference.Side> randomChoices(Draft draft) {
            Map<RuleId, Difference.Side> choices = new HashMap<>();
            draft.against(newest).stream()
                    .filter(difference -> random.nextInt(3) == 0)
                    .forEach(difference -> choices.put(
                            difference.rule(),
                            random.nextBoolean() ? Difference.Side.DRAFT : Difference.Side.PUBLISHED));
            return choices;
        }
    }
}
