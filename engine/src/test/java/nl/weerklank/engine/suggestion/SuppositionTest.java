package nl.weerklank.engine.suggestion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.testing.People;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What would have been decided:")
class SuppositionTest {

    private static final int CASES = Boolean.getBoolean("weerklank.long") ? 20_000 : 1_000;
    private static final ContentId NOBODY_ASKS = new ContentId("nothing");

    @Test
    @DisplayName("G02 G03 supposing nothing, the same as was decided")
    void nothingOtherwise() {
        forEachSeed(seed -> {
            Workplace workplace = new Workplace();
            DecisionRecord record = SuggesterPropertiesTest.suggest(seed, false, workplace, person -> {});

            DecisionRecord again = new Supposition(record, workplace.items())
                    .decide(SuggesterPropertiesTest.rules(), NOBODY_ASKS, Otherwise.as(record));

            assertThat(again).as("seed %d", seed).isEqualTo(record);
        });
    }

    @Test
    @DisplayName("G02 what somebody would get who says something else is what they do get once they say it")
    void saysOtherwise() {
        forEachSeed(seed -> {
            Workplace workplace = new Workplace();
            DecisionRecord record = SuggesterPropertiesTest.suggest(seed, false, workplace, person -> {});
            DecisionRecord real =
                    SuggesterPropertiesTest.suggest(seed, false, new Workplace(), anotherWish(new Random(seed)));

            DecisionRecord supposed = new Supposition(record, workplace.items())
                    .decide(
                            SuggesterPropertiesTest.rules(),
                            NOBODY_ASKS,
                            Otherwise.as(record).with(real.grounds().profile().preferences()));

            assertSame(seed, supposed, real);
        });
    }

    @Test
    @DisplayName("G02 what somebody would get some hours later is what they do get then")
    void later() {
        forEachSeed(seed -> {
            Duration wait = Duration.ofHours(1 + new Random(seed).nextInt(23));
            Workplace workplace = new Workplace();
            DecisionRecord record = SuggesterPropertiesTest.suggest(seed, false, workplace, person -> {});
            DecisionRecord real = SuggesterPropertiesTest.suggest(
                    seed, false, new Workplace().clock(Workplace.NOW.plus(wait)), person -> {});

            DecisionRecord supposed = new Supposition(record, workplace.items())
                    .decide(
                            SuggesterPropertiesTest.rules(),
                            NOBODY_ASKS,
                            Otherwise.as(record).later(wait));

            assertSame(seed, supposed, real);
        });
    }

    @Test
    @DisplayName("another fact about the item that is asked after changes no other item")
    void onlyTheItemAskedAfter() {
        DecisionRecord record = SuggesterPropertiesTest.suggest(0, false);
        ContentId asked = record.candidates().getFirst().content();

        DecisionRecord supposed = new Supposition(record, Map.of())
                .decide(
                        SuggesterPropertiesTest.rules(),
                        asked,
                        Otherwise.as(record).with(Fact.CONTENT_JARGON, 999));

        assertThat(supposed.candidates().getFirst().facts().get(Fact.CONTENT_JARGON))
                .isEqualTo(999);
        List<Considered> others =
                record.candidates().subList(1, record.candidates().size());
        assertThat(others).isNotEmpty();
        assertThat(supposed.candidates().subList(1, record.candidates().size())).isEqualTo(others);
    }

    private static void assertSame(long seed, DecisionRecord supposed, DecisionRecord real) {
        assertThat(supposed.candidates()).as("seed %d", seed).isEqualTo(real.candidates());
        assertThat(supposed.verdicts()).as("seed %d", seed).isEqualTo(real.verdicts());
        assertThat(supposed.suggestions())
                .as("seed %d", seed)
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(real.suggestions());
    }

    private static Consumer<People> anotherWish(Random random) {
        return switch (random.nextInt(8)) {
            case 0 -> person -> person.interests("technology", "finance");
            case 1 -> person -> person.expertise("technology");
            case 2 -> person -> person.muted();
            case 3 -> person -> person.goals(Goal.EXPERTISE, Goal.PRIDE);
            case 4 -> person -> person.readiness(Readiness.SHARE);
            case 5 -> person -> person.weeklyMinutes(null);
            case 6 -> person -> person.audience("technology", Following.MANY);
            default -> person -> person.optIn(true);
        };
    }

    private static void forEachSeed(LongConsumer property) {
        LongStream.range(0, CASES).forEach(property);
    }
}
