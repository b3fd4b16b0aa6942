package nl.weerklank.bench.month;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.Preferences;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.rule.ReasonCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;

/** Reads the diary of one month in the words of the promise, and asks the engine nothing. */
@DisplayName("In a month of the demo organisation")
class MonthTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final long SEED = 7;
    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

    private static Demo demo;
    private static Diary diary;
    /** The same month once more, lived at the same time. */
    private static Diary again;

    @BeforeAll
    static void live() {
        demo = Demo.in(ROOT.resolve("docs/demo"));
        CompletableFuture<Diary> meanwhile = CompletableFuture.supplyAsync(MonthTest::lived);
        diary = lived();
        again = meanwhile.join();
    }

    private static Diary lived() {
        return Month.lived(demo, SEED, Demo.DAYS, (day, messages) -> {});
    }

    @Test
    @DisplayName("R37 nobody gets more than 1 message in any 24 hours, 3 in any 168 and 8 in any 720")
    void caps() {
        assertThat(diary.messages()).hasSizeGreaterThan(50);
        assertThat(diary.members()).allSatisfy(member -> {
            assertThat(most(granted(member), 24)).isLessThanOrEqualTo(1);
            assertThat(most(granted(member), 168)).isLessThanOrEqualTo(3);
            assertThat(most(granted(member), 720)).isLessThanOrEqualTo(8);
        });
        assertThat(diary.members())
                .as("somebody who got as many as a week allows")
                .anyMatch(member -> most(granted(member), 168) == 3);
    }

    private static List<Instant> granted(Member member) {
        return diary.messagesTo(member).stream().map(Diary.Message::grantedAt).toList();
    }

    /** The most in any window of so many hours that ends at one of them. */
    private static int most(List<Instant> moments, int hours) {
        return moments.stream()
                .mapToInt(last -> within(moments, last.minus(Duration.ofHours(hours)), last))
                .max()
                .orElse(0);
    }

    private static int within(List<Instant> moments, Instant after, Instant until) {
        return (int) moments.stream()
                .filter(at -> at.isAfter(after) && !at.isAfter(until))
                .count();
    }

    @Test
    @DisplayName("R32 no message is granted or sent in quiet hours, on a day off or during absence")
    void quiet() {
        assertThat(diary.messages()).allSatisfy(message -> {
            assertThat(isOpen(message.to(), message.grantedAt())).isTrue();
            assertThat(isOpen(message.to(), message.sentAt())).isTrue();
        });
        assertThat(diary.notSent()).containsKeys(ReasonCode.QUIET_HOURS, ReasonCode.AWAY);
    }

    /** By the clock on the wall where they are; who said nothing works on weekdays from nine until five. */
    private static boolean isOpen(Member member, Instant at) {
        Preferences said = member.profile().preferences();
        LocalDateTime wall = LocalDateTime.ofInstant(at, member.zone());
        int minute = wall.getHour() * 60 + wall.getMinute();
        Preferences.QuietTime quiet = said.quietHours();
        int from = quiet == null ? 17 * 60 : quiet.from().toSecondOfDay() / 60;
        int until = quiet == null ? 9 * 60 : quiet.until().toSecondOfDay() / 60;
        boolean isQuiet = from < until ? minute >= from && minute < until : minute >= from || minute < until;
        boolean works = (said.workingDays() == null ? WEEKDAYS : said.workingDays()).contains(wall.getDayOfWeek());
        boolean isAway = member.profile().employee().absence().stream()
                .anyMatch(period -> !wall.toLocalDate().isBefore(period.from())
                        && wall.toLocalDate().isBefore(period.until()));
        return !isQuiet && works && !isAway;
    }

    @Test
    @DisplayName(
            "R16 R31 messages reach only who joined and is not on a pause, by a channel and within the minutes they chose")
    void consent() {
        assertThat(diary.messages()).allSatisfy(message -> {
            Preferences said = message.to().profile().preferences();
            assertThat(said.optIn()).isTrue();
            assertThat(said.pausedUntil()).isNull();
            assertThat(said.channels()).contains(message.channel());
            if (said.weeklyMinutes() != null) {
                assertThat(minutesInTheWeekUntil(message)).isLessThanOrEqualTo(said.weeklyMinutes());
            }
        });
        assertThat(diary.notSent())
                .containsKeys(ReasonCode.NOT_JOINED, ReasonCode.PAUSED, ReasonCode.CHANNEL_NOT_CHOSEN);
    }

    private static int minutesInTheWeekUntil(Diary.Message last) {
        return diary.messagesTo(last.to()).stream()
                .filter(message -> !message.grantedAt().isAfter(last.grantedAt()))
                .filter(message -> message.grantedAt().isAfter(last.grantedAt().minus(Duration.ofHours(168))))
                .mapToInt(message -> message.suggestion().minutes())
                .sum();
    }

    @Test
    @DisplayName("R36 who says \"too much\" gets nothing for 336 hours, and at most half of what they got after that")
    void tooMuch() {
        Instant end = Demo.morningOf(Demo.DAYS);
        List<Diary.Answer> said = diary.answers().stream()
                .filter(answer -> answer.outcome() == Outcome.TOO_MUCH)
                .toList();

        assertThat(said).hasSizeGreaterThan(3).allSatisfy(answer -> {
            List<Instant> granted = granted(answer.by());
            Instant at = answer.at();
            int before = within(granted, Instant.MIN, at);
            int after = within(granted, at, end);
            assertThat(within(granted, at, at.plus(Duration.ofHours(336)))).isZero();
            assertThat(2L * after * Duration.between(Demo.morningOf(0), at).toMinutes())
                    .isLessThanOrEqualTo(before * Duration.between(at, end).toMinutes());
        });
    }

    @Test
    @DisplayName("R36 who lets messages pass gets fewer than who is eager, and waits a week and then two for the next")
    void backOff() {
        MonthFigures figures = new MonthFigures(diary);

        assertThat(each(figures, Temper.IGNORING)).isLessThan(each(figures, Temper.EAGER));
        assertThat(figures.joinedBy(Temper.IGNORING)).allSatisfy(member -> {
            List<Instant> granted = granted(member);
            for (int place = 1; place < granted.size(); place++) {
                Duration gap = Duration.between(granted.get(place - 1), granted.get(place));
                assertThat(gap).isGreaterThanOrEqualTo(Duration.ofDays(7L * place));
            }
        });
    }

    /** Messages for each person, in thousandths. */
    private static int each(MonthFigures figures, Temper temper) {
        return 1000 * figures.messagesOf(temper) / figures.joinedBy(temper).size();
    }

    @Test
    @DisplayName("R01 whoever looks is offered each item or has a reason why not")
    void looksHaveReasons() {
        assertThat(diary.looks()).hasSizeGreaterThan(200).allSatisfy(look -> {
            int withheld = look.withheld().values().stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(look.offered() + withheld).isEqualTo(look.considered()).isPositive();
        });
    }

    @Test
    @DisplayName("R05 R71 nothing mainly for the employer is offered beyond a third of what somebody was shown")
    void employerShare() {
        List<Diary.Offer> offers = diary.offers().stream()
                .filter(offer -> offer.suggestion().motive() == Motive.EMPLOYER)
                .toList();

        assertThat(offers)
                .isNotEmpty()
                .allSatisfy(offer -> requireWithin(333, offer, shown -> shown.motive() == Motive.EMPLOYER));
    }

    @Test
    @DisplayName("R21 R71 no campaign is pushed beyond three in ten of what somebody was shown")
    void campaignShare() {
        Map<ContentId, ContentItem> items =
                demo.items().stream().collect(Collectors.toMap(ContentItem::id, item -> item));
        Predicate<ContentId> isCampaign = id -> items.get(id).contentClass() == ContentClass.CAMPAIGN;

        assertThat(diary.offers())
                .filteredOn(offer -> offer.suggestion().delivery() == Delivery.PUSH)
                .filteredOn(offer -> isCampaign.test(offer.suggestion().content()))
                .allSatisfy(offer -> requireWithin(300, offer, shown -> isCampaign.test(shown.item())));
    }

    /** With this one more it is at most the bound over all, rounded up; below five shown there is no bound. */
    private static void requireWithin(int bound, Diary.Offer offer, Predicate<Diary.Shown> counts) {
        Map<ContentId, Diary.Shown> shown = new HashMap<>();
        diary.shown().stream()
                .filter(one -> one.to().id().equals(offer.to().id()))
                .filter(one -> one.at().isBefore(offer.at()))
                .forEach(one -> shown.put(one.item(), one));
        long before = shown.values().stream().filter(counts).count();
        if (shown.size() >= 5) {
            assertThat(before + 1).isLessThanOrEqualTo(Math.ceilDiv(bound * (shown.size() + 1), 1000));
        }
    }

    @Test
    @DisplayName("R17 R71 no item is sent to more than a fifth of the people it is for on one day")
    void saturation() {
        int most = Math.max(1, diary.joined().size() / 5);

        Map<String, Long> sent = diary.messages().stream()
                .collect(Collectors.groupingBy(
                        message -> message.suggestion().content() + " on "
                                + LocalDate.ofInstant(message.grantedAt(), ZoneOffset.UTC),
                        Collectors.counting()));

        assertThat(sent).allSatisfy((itemAndDay, times) -> assertThat(times).isLessThanOrEqualTo(most));
    }

    @Test
    @DisplayName("R38 each unit rests until its leader did something, and gets no message for others before")
    void leadersFirst() {
        for (int day = 0; day < Demo.DAYS; day++) {
            Instant noon =
                    Demo.START.plusDays(day).atTime(12, 0).atZone(Demo.ZONE).toInstant();
            assertThat(diary.gates().get(day)).isEqualTo(gatesAt(noon));
        }
        assertThat(diary.gates())
                .anyMatch(gates -> gates.containsValue(UnitGate.RESTING))
                .anyMatch(gates -> gates.containsValue(UnitGate.OPEN));
        assertThat(diary.heldByGate()).isNotEmpty().allSatisfy(offer -> assertThat(isOpenFor(offer.to(), offer.at()))
                .isFalse());
        assertThat(diary.messagesForOthers()).isNotEmpty().allSatisfy(message -> assertThat(
                        isOpenFor(message.to(), message.grantedAt()))
                .isTrue());
        assertThat(diary.spoken()).containsKey("champion.lead-by-example");
    }

    private static Map<String, UnitGate> gatesAt(Instant moment) {
        Map<String, UnitGate> gates = new TreeMap<>();
        for (Member member : diary.members()) {
            if (!member.leader()) {
                UnitGate gate = isOpenFor(member, moment) ? UnitGate.OPEN : UnitGate.RESTING;
                gates.merge(member.department(), gate, (one, other) -> one == other ? one : UnitGate.RESTING);
            }
        }
        return gates;
    }

    private static boolean isOpenFor(Member member, Instant moment) {
        return leaderOf(member).map(leader -> actedBefore(leader, moment)).orElse(true);
    }

    /** The nearest leader upwards who joined. */
    private static Optional<Member> leaderOf(Member member) {
        Map<EmployeeId, Member> members = diary.members().stream().collect(Collectors.toMap(Member::id, one -> one));
        return Stream.iterate(
                        Optional.ofNullable(member.profile().employee().manager()),
                        Optional::isPresent,
                        above -> above.map(members::get)
                                .map(one -> one.profile().employee().manager()))
                .flatMap(Optional::stream)
                .map(members::get)
                .filter(Member::leader)
                .filter(Member::joined)
                .findFirst();
    }

    private static boolean actedBefore(Member leader, Instant moment) {
        return diary.answers().stream()
                .anyMatch(answer -> answer.by().id().equals(leader.id())
                        && answer.outcome().isPositive()
                        && !answer.at().isAfter(moment));
    }

    @Test
    @DisplayName("R72 what somebody shared, did or declined is never offered to them again")
    void answeredNeverReturns() {
        Map<String, Instant> closedAt = new HashMap<>();
        diary.answers().stream()
                .filter(answer -> answer.outcome().closes())
                .forEach(answer ->
                        closedAt.put(key(answer.by(), answer.suggestion().content()), answer.at()));

        assertThat(diary.offers()).allSatisfy(offer -> {
            Instant closed = closedAt.get(key(offer.to(), offer.suggestion().content()));
            assertThat(closed == null || !offer.at().isAfter(closed)).isTrue();
        });
        assertThat(closedAt).hasSizeGreaterThan(50);
    }

    private static String key(Member member, ContentId item) {
        return member.id() + "/" + item;
    }

    @Test
    @DisplayName("the same seed tells and draws the same, to the byte, and another does not")
    void repeats() {
        String once = toldAndDrawn(diary);

        String secondTime = toldAndDrawn(again);
        String other = toldAndDrawn(Month.lived(demo, SEED + 1, 3, (day, messages) -> {}));

        assertThat(secondTime).isEqualTo(once);
        assertThat(other).isNotEqualTo(once);
    }

    private static String toldAndDrawn(Diary told) {
        Words words = new Words(Language.NL);
        return Summary.of(told, words)
                + String.join("", new Drawings(told, words).all().values());
    }

    @ParameterizedTest(name = "in {0}")
    @EnumSource(names = {"NL", "EN"})
    @DisplayName("words and drawings say that what people do is invented and proves no benefit")
    void saysThatItIsInvented(Language language) {
        Words words = new Words(language);
        String invented = language == Language.NL ? "verzonnen" : "invented";
        String evidence = language == Language.NL ? "geen bewijs" : "no evidence";

        assertThat(Summary.of(diary, words)).contains(invented, evidence);
        assertThat(new Drawings(diary, words).all().values()).hasSize(5).allSatisfy(drawing -> {
            Document svg = parsed(drawing);
            assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                    .isNotBlank();
            assertThat(svg.getElementsByTagName("desc").item(0).getTextContent())
                    .contains(invented, evidence);
        });
    }

    private static Document parsed(String xml) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    @DisplayName("the page shows how its summary really begins")
    void pageShowsTheHead() throws Exception {
        String page = Files.readString(ROOT.resolve("docs/month.md"));

        List<String> head =
                Summary.of(diary, new Words(Language.EN)).lines().limit(4).toList();

        assertThat(page).contains(String.join("\n", head));
    }

    @Test
    @DisplayName("inequality is nothing when all have as much, and three quarters when one of four has it all")
    void gini() {
        assertThat(MonthFigures.gini(List.of(2, 2, 2))).isZero();
        assertThat(MonthFigures.gini(List.of(0, 4, 0, 0))).isEqualTo(750);
        assertThat(MonthFigures.gini(List.of())).isZero();
    }
}
