package nl.weerklank.rules.counterfactual;

import static nl.weerklank.engine.testing.Items.NOW;
import static nl.weerklank.engine.testing.Items.item;
import static nl.weerklank.engine.testing.People.person;
import static nl.weerklank.rules.counterfactual.Desk.ANYBODY;
import static nl.weerklank.rules.counterfactual.Desk.OWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.cadence.History;
import nl.weerklank.engine.content.Confidentiality;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Following;
import nl.weerklank.engine.employee.Readiness;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.engine.testing.Items;
import nl.weerklank.engine.testing.People;
import nl.weerklank.rules.vocabulary.FactChanger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Why not:")
class WhyNotTest {

    @Test
    @DisplayName("G02 R01 what fits nothing comes to who chooses one of its themes")
    void noMatch() {
        Answer answer =
                Desk.of(somebody().build(), item("a").theme("technology", 900)).whyNot("a", OWN);

        assertThat(answer.stops()).containsExactly(ReasonCode.NO_MATCH);
        assertThat(answer.changes()).singleElement().satisfies(change -> {
            assertThat(change.fact()).isEqualTo(Fact.EMPLOYEE_INTERESTS);
            assertThat(change.code()).isEqualTo("technology");
            assertThat(change.who()).isEqualTo(FactChanger.PERSON);
        });
    }

    @Test
    @DisplayName("G02 everything that stops an item is named, and all of it must be otherwise")
    void allStops() {
        People muting = somebody().muted("technology");

        Answer answer =
                Desk.of(muting.build(), item("a").theme("technology", 900)).whyNot("a", OWN);

        assertThat(answer.stops()).containsExactly(ReasonCode.MUTED_THEME, ReasonCode.NO_MATCH);
        assertThat(answer.changes())
                .extracting(Change::fact)
                .containsExactly(Fact.MATCH_MUTED_THEME, Fact.EMPLOYEE_INTERESTS);
    }

    @Test
    @DisplayName("G02 what others come before is told what it lacks, and what would raise it")
    void outranked() {
        People me = somebody().interests("finance");
        Answer answer = Desk.of(
                        me.build(),
                        item("a").theme("finance", 900),
                        item("b")
                                .theme("finance", 900)
                                .publishedAt(NOW.minus(Duration.ofDays(9)))
                                .theme("technology", 700))
                .limit(1)
                .whyNot("b", OWN);

        assertThat(answer.stops()).first().isEqualTo(ReasonCode.OUTRANKED);
        assertThat(answer.pointsShort()).isPositive();
        assertThat(answer.changes()).isNotEmpty();
    }

    @Test
    @DisplayName("G02 R12 what is under embargo comes once that is over")
    void embargo() {
        Instant end = NOW.plus(Duration.ofMinutes(90));

        Answer answer = Desk.of(
                        somebody().interests("finance").build(),
                        item("a").theme("finance", 900).availableFrom(end))
                .whyNot("a", OWN);

        assertThat(answer.stops()).first().isEqualTo(ReasonCode.EMBARGOED);
        assertThat(answer.changes()).singleElement().satisfies(change -> {
            assertThat(change.who()).isEqualTo(FactChanger.TIME);
            assertThat(change.to()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        });
    }

    @Test
    @DisplayName("G02 R37 what had no place under the caps can be pushed once there is room, and not an hour before")
    void capped() {
        History nudged = new History(
                List.of(new History.Nudge(NOW.minus(Duration.ofHours(2)), 5, null)), List.of(), Map.of(), null, null);
        Desk desk = pushing(nudged);

        Answer answer = desk.whyNot("a", OWN);

        assertThat(answer.goal()).isEqualTo(Goal.PUSHED);
        assertThat(answer.stops()).isNotEmpty();
        assertThat(answer.changes()).singleElement().satisfies(change -> {
            assertThat(change.who()).isEqualTo(FactChanger.TIME);
            Instant at = (Instant) change.to();
            assertThat(pushedAt(desk, at)).isTrue();
            assertThat(pushedAt(desk, at.minus(Duration.ofHours(1)))).isFalse();
        });
    }

    @Test
    @DisplayName("G02 what is confidential no person can bring to themselves; an editor can")
    void confidential() {
        Desk desk = Desk.of(
                somebody().interests("finance").build(),
                item("a").theme("finance", 900).confidentiality(Confidentiality.CONFIDENTIAL));

        Answer own = desk.whyNot("a", OWN);
        Answer all = desk.whyNot("a", ANYBODY);

        assertThat(own.changes()).isEmpty();
        assertThat(all.changes()).singleElement().satisfies(change -> {
            assertThat(change.fact()).isEqualTo(Fact.CONTENT_CONFIDENTIALITY);
            assertThat(change.who()).isEqualTo(FactChanger.EDITOR);
        });
    }

    @Test
    @DisplayName("R72 what was answered before never returns, whatever changes; that is said")
    void answeredBefore() {
        History answered = new History(
                List.of(), List.of(), Map.of(new ContentId("a"), new History.Standing(1, true, null)), null, null);

        Answer answer = Desk.of(
                        somebody().interests("finance").build(), item("a").theme("finance", 900))
                .after(answered)
                .whyNot("a", ANYBODY);

        assertThat(answer.stops()).containsExactly(ReasonCode.ALREADY_ANSWERED);
        assertThat(answer.changes()).isEmpty();
    }

    @Test
    @DisplayName("what was offered needs no change")
    void offered() {
        Answer answer = Desk.of(
                        somebody().interests("finance").build(), item("a").theme("finance", 900))
                .whyNot("a", OWN);

        assertThat(answer).isEqualTo(new Answer(Goal.OFFERED, List.of(), null, List.of(), true));
    }

    @Test
    @DisplayName("what a search does not find is let through only by what makes it found")
    void onlyWhatIsFound() {
        Desk desk = Desk.of(
                somebody().interests("finance").build(),
                item("a").theme("finance", 900).theme("technology", 700));

        Answer answer = new WhyNot(
                        desk.decide(),
                        Desk.POLICY,
                        Desk.RULES,
                        desk.known(),
                        otherwise -> otherwise.preferences().interests().size() == 2,
                        OWN)
                .about(new ContentId("a"))
                .orElseThrow();

        assertThat(answer.stops()).isEmpty();
        assertThat(answer.changes()).extracting(Change::code).containsExactly("technology");
    }

    @Test
    @DisplayName("R42 a member of a team hears nothing of its leader, only that messages rest")
    void leaderUnnamed() {
        Answer answer = pushing(History.NONE).whyNot("a", OWN);

        assertThat(answer.changes())
                .extracting(change -> change.fact().id())
                .noneMatch(fact -> fact.startsWith("champion.") || fact.equals("programme.unitGate"));
    }

    @Test
    @DisplayName("every change is a whole sentence in both languages, to the person and about them")
    void sentences() {
        Desk desk = Desk.of(somebody().muted("technology").build(), item("a").theme("technology", 900));
        Answer answer = desk.whyNot("a", OWN);

        for (Language language : List.of(Language.NL, Language.EN)) {
            for (boolean own : List.of(true, false)) {
                ChangeSentences sentences =
                        new ChangeSentences(language, own, ZoneId.of("Europe/Amsterdam"), code -> "techniek");
                assertThat(answer.changes())
                        .extracting(sentences::sentence)
                        .allSatisfy(text -> assertThat(text).endsWith(".").doesNotContain("{"));
                assertThat(sentences.text(answer)).endsWith(".").doesNotContain("{");
            }
        }
    }

    @Test
    @DisplayName("G02 the person reads what they could choose, in the je-form")
    void ownWords() {
        Answer answer =
                Desk.of(somebody().build(), item("a").theme("technology", 900)).whyNot("a", OWN);

        String text =
                new ChangeSentences(Language.NL, true, ZoneId.of("Europe/Amsterdam"), code -> "techniek").text(answer);

        assertThat(text).isEqualTo("Als je bij je interesses ook ‘techniek’ kiest, kan dit stuk voor je komen.");
    }

    private static boolean pushedAt(Desk desk, Instant at) {
        return desk.decideAt(at).suggestions().stream().anyMatch(suggestion -> suggestion.sendBefore() != null);
    }

    private static Desk pushing(History history) {
        Items piece = item("a")
                .theme("finance", 900)
                .contentClass(ContentClass.KNOWLEDGE)
                .insideSince(NOW.minus(Duration.ofDays(3)));
        return Desk.of(
                        somebody()
                                .interests("finance")
                                .goals(nl.weerklank.engine.employee.Goal.EXPERTISE)
                                .audience("finance", Following.MANY)
                                .channels(Channel.EMAIL)
                                .build(),
                        piece)
                .by(Channel.EMAIL)
                .after(history);
    }

    private static People somebody() {
        return person("e-1")
                .optIn(true)
                .languages(Language.NL)
                .readiness(Readiness.SHARE)
                .timeZone(ZoneId.of("Europe/Amsterdam"));
    }
}
