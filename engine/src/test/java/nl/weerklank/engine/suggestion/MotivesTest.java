package nl.weerklank.engine.suggestion;

import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.Purpose;
import nl.weerklank.engine.decision.Benefit;
import nl.weerklank.engine.decision.Benefit.Part;
import nl.weerklank.engine.decision.Considered;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Goal;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.testing.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What is in it for somebody, and for whom they would act:")
class MotivesTest {

    private final Workplace workplace = new Workplace();

    @BeforeEach
    void items() {
        workplace
                .person(person("e-2"))
                .person(person("e-3").optIn(null))
                .item(item("by-colleague").theme("technology", 900).author("e-2"))
                .item(item("about-colleague").theme("technology", 900).about("e-2", Workplace.NOW))
                .item(item("without-agreement").theme("technology", 900).about("e-2", null))
                .item(item("by-somebody-not-joined").theme("technology", 900).author("e-3"))
                .item(item("vacancy").theme("technology", 900).contentClass(ContentClass.VACANCY))
                .item(item("vacancy-elsewhere")
                        .theme("technology", 900)
                        .contentClass(ContentClass.VACANCY)
                        .external("Vakblad"))
                .item(item("open-day")
                        .theme("technology", 900)
                        .contentClass(ContentClass.CAMPAIGN)
                        .purpose(Purpose.RECRUITMENT))
                .item(item("prize")
                        .theme("technology", 900)
                        .contentClass(ContentClass.NEWS)
                        .purpose(Purpose.PRIDE))
                .item(item("proud-story")
                        .theme("technology", 900)
                        .contentClass(ContentClass.STORY)
                        .purpose(Purpose.PRIDE))
                .item(item("proud-campaign")
                        .theme("technology", 900)
                        .contentClass(ContentClass.CAMPAIGN)
                        .purpose(Purpose.PRIDE))
                .item(item("story").theme("technology", 900).contentClass(ContentClass.STORY))
                .item(item("outside")
                        .theme("technology", 900)
                        .contentClass(ContentClass.NEWS)
                        .external("Vakblad"));
    }

    @Test
    @DisplayName("R29 a close colleague who agreed serves the goal of helping colleagues, somebody else does not")
    void helpColleagues() {
        assertThat(partsFor(Goal.HELP_COLLEAGUES))
                .containsOnly(entry("by-colleague", Part.BY_COLLEAGUE), entry("about-colleague", Part.ABOUT_COLLEAGUE));
    }

    @Test
    @DisplayName("R29 what one's own organisation made to find people serves the goal of finding colleagues")
    void recruit() {
        assertThat(partsFor(Goal.RECRUIT))
                .containsOnly(entry("vacancy", Part.VACANCY), entry("open-day", Part.RECRUITMENT));
    }

    @Test
    @DisplayName(
            "R29 a story or news that one's own organisation is proud of serves the goal of pride, a campaign does not")
    void pride() {
        assertThat(partsFor(Goal.PRIDE)).containsOnly(entry("prize", Part.PRIDE), entry("proud-story", Part.PRIDE));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"EXPERTISE", "NETWORK", "CAREER"})
    @DisplayName("R29 what an item is serves no goal that only its words can serve:")
    void onlyByWords(Goal goal) {
        assertThat(partsFor(goal)).isEmpty();
    }

    @ParameterizedTest(name = "{0} by {1}")
    @CsvSource({"EXPERTISE, by-colleague", "CAREER, by-colleague", "NETWORK, outside"})
    @DisplayName(
            "R05 R29 words that the item shares with one's own story serve a goal, though nobody then acts for themselves:")
    void ownStory(Goal goal, String id) {
        Considered seen =
                seenBy(person("e-1").goals(goal).storyTheme("technology", 700)).get(id);

        assertThat(seen.benefit()).isEqualTo(Benefit.byWords(goal, new ThemeCode("technology"), List.of("technology")));
        assertThat(seen.motive()).isNotEqualTo(Motive.SELF);
    }

    @Test
    @DisplayName("R05 who declared an interest acts for themselves, by the words of the item, whatever else it is")
    void declared() {
        Map<String, Considered> seen =
                seenBy(person("e-1").goals(Goal.HELP_COLLEAGUES, Goal.RECRUIT).interests("technology"));

        assertThat(seen.get("by-colleague").motive()).isEqualTo(Motive.SELF);
        assertThat(seen.get("by-colleague").benefit().part()).isNull();
        assertThat(seen.get("vacancy").motive()).isEqualTo(Motive.SELF);
    }

    @Test
    @DisplayName(
            "R05 without a declared interest it is for the colleague, or for the employer, whatever is in it for oneself")
    void forOthers() {
        Map<String, Considered> seen = seenBy(person("e-1").goals(Goal.values()));

        assertThat(seen.get("by-colleague").motive()).isEqualTo(Motive.COLLEAGUE);
        assertThat(seen.get("about-colleague").motive()).isEqualTo(Motive.COLLEAGUE);
        assertThat(seen.get("vacancy").motive()).isEqualTo(Motive.EMPLOYER);
        assertThat(seen.get("prize").motive()).isEqualTo(Motive.EMPLOYER);
        assertThat(seen.get("prize").facts().is(Fact.MATCH_BENEFIT)).isTrue();
    }

    @Test
    @DisplayName("R30 without a chosen goal nothing is in it for anybody")
    void noGoal() {
        assertThat(seenBy(person("e-1").interests("technology")).values())
                .allSatisfy(seen -> assertThat(seen.benefit()).isNull());
    }

    @Test
    @DisplayName("R38 the gate of the unit is open for who asked for pushes personally, and rests for the others")
    void askedPersonally() {
        workplace.gate(UnitGate.RESTING);

        assertThat(gateFor(person("e-1"))).isEqualTo("RESTING");
        assertThat(gateFor(person("e-1").evenAtRest())).isEqualTo("OPEN");
    }

    private Object gateFor(People person) {
        return seenBy(person).get("story").facts().get(Fact.PROGRAMME_UNIT_GATE);
    }

    /** The items that serve this goal by what they are, for somebody who declared nothing else. */
    private Map<String, Part> partsFor(Goal goal) {
        return seenBy(person("e-1").goals(goal)).entrySet().stream()
                .filter(each -> each.getValue().benefit() != null)
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().benefit().part()));
    }

    private Map<String, Considered> seenBy(People person) {
        return workplace.person(person).suggest(Channel.PULL, 3).candidates().stream()
                .collect(Collectors.toMap(seen -> seen.content().value(), Function.identity()));
    }
}
