package nl.weerklank.rules.standard;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.candidate.Candidate;
import nl.weerklank.engine.candidate.CandidateGenerator;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.RuleSet;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.testing.InMemoryDecisionLog;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.engine.testing.Themes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who is offered what first, for any person and any pair of items, decided by the suggester with the rules as they ship. */
@DisplayName("In the standard policy")
class WhatComesFirstTest {

    private static final RuleSet POLICY = StandardPolicy.ruleSet();
    private static final int PAIRS = 400;

    private static final String OWN_INTEREST = "sustainability";
    private static final String OWN_EXPERTISE = "technology";
    /** Themes that are nothing to the person, nor meant for their unit in particular. */
    private static final List<String> NOBODYS_THEMES = List.of("finance", "education", "logistics", "safety");

    private static final List<String> OTHER_THEMES = List.of("healthcare", "finance", "education", "logistics");
    private static final Taxonomy TAXONOMY = Themes.taxonomy(
            Themes.theme(OWN_INTEREST),
            Themes.theme(OWN_EXPERTISE),
            Themes.themeFor("healthcare", "techniek"),
            Themes.theme("finance"),
            Themes.theme("education"),
            Themes.theme("logistics"),
            Themes.theme("safety"));

    @Test
    @DisplayName(
            "R11 a campaign that sounds like an advertisement stands below whatever fits the person's own interest")
    void noCampaignAboveWhatFits() {
        forAnyPair(chance -> {
            ContentItem campaign = chance.anything("a-campaign", chance.anyTheme())
                    .contentClass(ContentClass.CAMPAIGN)
                    .promotional(701 + chance.below(300))
                    .publishedAt(chance.ago(Duration.ofDays(3)))
                    .build();
            ContentItem fitting = chance.anything("b-fitting", OWN_INTEREST)
                    .evergreen()
                    .publishedAt(chance.ago(Duration.ofDays(700)))
                    .build();

            assertThat(chance.offered(campaign, fitting)).startsWith(fitting.id());
        });
    }

    @Test
    @DisplayName("R01 R03 of two items that are equally new, the one that fits interest or expertise stands first")
    void whatFitsFirstAmongEquals() {
        forAnyPair(chance -> {
            Items alike = chance.again().anything("a-other", chance.again().of(NOBODYS_THEMES));
            Items equal = chance.again().anything("b-fitting", chance.again().of(List.of(OWN_INTEREST, OWN_EXPERTISE)));
            Instant published = chance.ago(Duration.ofDays(20));
            ContentItem other = alike.publishedAt(published).build();
            ContentItem fitting = equal.publishedAt(published).build();

            assertThat(chance.offered(other, fitting)).startsWith(fitting.id());
        });
    }

    @Test
    @DisplayName("R12 of two items that fit equally the newer stands first")
    void newerFirstAmongEquals() {
        forAnyPair(chance -> {
            Items alike = chance.again().anything("b-newer", OWN_INTEREST);
            Items equal = chance.anything("a-older", OWN_INTEREST);
            Duration age = Duration.ofHours(chance.below(14 * 24));
            ContentItem newer = alike.publishedAt(Items.NOW.minus(age)).build();
            ContentItem older = equal.publishedAt(
                            Items.NOW.minus(age.multipliedBy(2).plusHours(3)))
                    .build();

            assertThat(chance.offered(older, newer)).startsWith(newer.id());
        });
    }

    @Test
    @DisplayName("R50 an item gets the same score whether a chief executive or a colleague of the same team wrote it")
    void authorshipOfALeaderRaisesNothing() {
        forAnyPair(chance -> {
            ContentItem item =
                    chance.anything("a-item", OWN_INTEREST).author("c-1").build();

            List<Integer> byColleague = chance.scores(person("c-1"), item);
            List<Integer> byLeader = chance.scores(person("c-1").leader(), item);

            assertThat(byColleague).isNotEmpty();
            assertThat(byLeader).isEqualTo(byColleague);
        });
    }

    private static void forAnyPair(Consumer<Chance> property) {
        for (int seed = 0; seed < PAIRS; seed++) {
            try {
                property.accept(new Chance(seed));
            } catch (AssertionError wrong) {
                throw new AssertionError("with seed " + seed, wrong);
            }
        }
    }

    /** One person, drawn by a seed, and the items they may meet. */
    private static final class Chance {

        private static final EmployeeId ME = new EmployeeId("me");

        private final long seed;
        private final Random random;
        private final EmployeeProfile me;

        Chance(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            People drawn = person(ME.value())
                    .unit("techniek/warmte")
                    .manager("m-1")
                    .interests(OWN_INTEREST)
                    .expertise(OWN_EXPERTISE)
                    .readiness(Readiness.SHARE);
            if (random.nextBoolean()) {
                drawn.leader();
            }
            for (String theme : OTHER_THEMES) {
                drawn.audience(theme, of(List.of(Following.values())));
            }
            this.me = drawn.goals(of(List.of(Goal.NETWORK, Goal.CAREER, Goal.HELP_COLLEAGUES)))
                    .build();
        }

        /** The same once more, with nothing drawn yet but the person. */
        Chance again() {
            return new Chance(seed);
        }

        /** Any item on this theme that says nothing wrong, and nothing of any goal of the person. */
        Items anything(String id, String theme) {
            Items drawn = item(id).theme(theme, 300 + below(700))
                    .contentClass(of(List.of(ContentClass.NEWS, ContentClass.STORY, ContentClass.KNOWLEDGE)))
                    .purpose(Purpose.REPUTATION)
                    .promotional(below(700))
                    .jargon(below(15))
                    .words(200)
                    .insideSince(Items.NOW.minus(Duration.ofDays(40)));
            if (random.nextBoolean()) {
                drawn.author("c-1");
            }
            return random.nextBoolean() ? drawn.external("Vakblad") : drawn;
        }

        String anyTheme() {
            return random.nextBoolean() ? OWN_INTEREST : of(OTHER_THEMES);
        }

        Instant ago(Duration most) {
            return Items.NOW.minusSeconds(below((int) most.toSeconds()));
        }

        int below(int bound) {
            return random.nextInt(bound);
        }

        <T> T of(List<T> all) {
            return all.get(random.nextInt(all.size()));
        }

        /** What the person is offered of these, best first. */
        List<ContentId> offered(ContentItem... items) {
            return suggested(person("c-1"), items).stream()
                    .map(Suggestion::content)
                    .toList();
        }

        /** The scores of what the person is offered of these, when the author is this one. */
        List<Integer> scores(People author, ContentItem... items) {
            return again().suggested(author, items).stream()
                    .map(Suggestion::score)
                    .toList();
        }

        private List<Suggestion> suggested(People author, ContentItem... items) {
            InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(() -> Items.NOW)
                    .with(me)
                    .with(ME, history())
                    .with(author.unit("techniek/warmte").optIn(true).build());
            int[] ids = {0};
            Suggester suggester = new Suggester(
                    ledger,
                    new Found(List.of(items)),
                    () -> POLICY,
                    () -> TAXONOMY,
                    new InMemoryDecisionLog(),
                    () -> "id-" + ++ids[0]);

            return suggester
                    .suggest(new SuggestionQuery(ME, items.length, Channel.PULL))
                    .suggestions();
        }

        /** Whatever the balance of what was shown before is short of. */
        private History history() {
            Function<Integer, History.Shown> shown = day -> new History.Shown(
                    new ContentId("shown-" + day),
                    Items.NOW.minus(Duration.ofDays(1L + day)),
                    of(List.of(Source.Kind.values())),
                    of(List.of(ContentClass.NEWS, ContentClass.STORY)),
                    of(List.of(Motive.SELF, Motive.COLLEAGUE)),
                    5);
            return new History(
                    List.of(), IntStream.range(0, below(11)).boxed().map(shown).toList(), Map.of(), null, null);
        }
    }

    private record Found(List<ContentItem> items) implements CandidateGenerator {

        @Override
        public List<Candidate> generate(
                EmployeeProfile profile, List<TakenUp> before, Channel channel, Instant now, int limit) {
            return IntStream.range(0, items.size())
                    .mapToObj(i -> new Candidate(items.get(i), i + 1, 1000))
                    .toList();
        }

        @Override
        public String visible() {
            return "pair";
        }
    }
}
