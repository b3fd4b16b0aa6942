package nl.weerklank.bench.month;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.weerklank.bench.Folder;
import nl.weerklank.bench.ForgetfulDecisionLog;
import nl.weerklank.engine.cadence.Claim;
import nl.weerklank.engine.cadence.NudgeState;
import nl.weerklank.engine.cadence.Past;
import nl.weerklank.engine.cadence.PushGuard;
import nl.weerklank.engine.candidate.TakenUp;
import nl.weerklank.engine.champion.UnitGate;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.decision.DecisionRecord;
import nl.weerklank.engine.decision.Suggestion;
import nl.weerklank.engine.employee.Channel;
import nl.weerklank.engine.employee.Employee;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.employee.EmployeeProfile;
import nl.weerklank.engine.index.ContentIndex;
import nl.weerklank.engine.index.LuceneCandidateGenerator;
import nl.weerklank.engine.learning.Learnt;
import nl.weerklank.engine.offer.Delivery;
import nl.weerklank.engine.offer.Outcome;
import nl.weerklank.engine.suggestion.Suggester;
import nl.weerklank.engine.suggestion.SuggestionQuery;
import nl.weerklank.engine.tag.ThemeCode;
import nl.weerklank.engine.tag.ThemeTag;
import nl.weerklank.engine.testing.InMemoryCatalogue;
import nl.weerklank.engine.testing.InMemoryNudgeLedger;
import nl.weerklank.rules.standard.StandardPolicy;
import org.jspecify.annotations.Nullable;

/**
 * A month, moment by moment on a clock that is set by hand: a platform asks for messages three times a day, sends what was
 * granted, and people look and answer by their temper. The suggester, the rules, the index on disk and the guard of the
 * ledger are those of the product; the ledger keeps its contract in memory.
 */
final class Month {

    /** When the platform asks, in Amsterdam: too early for some, right, and too late for most. */
    private static final List<LocalTime> MOMENTS =
            List.of(LocalTime.of(7, 45), LocalTime.of(12, 30), LocalTime.of(18, 45));

    private static final Duration BETWEEN_PEOPLE = Duration.ofSeconds(20);
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime FIRST_LOOK = LocalTime.of(8, 30);
    private static final int LOOKING_MINUTES = 9 * 60;
    private static final int MESSAGES = 3;
    private static final int PIECES = 5;
    private static final Duration WEEK = Duration.ofHours(168);
    private static final Duration SNOOZE = Duration.ofDays(7);

    private final Demo demo;
    private final Diary diary;
    private final Leaders leaders;
    private final InMemoryNudgeLedger ledger = new InMemoryNudgeLedger(this::now);
    private final Suggester suggester;
    private final Map<ContentId, ContentItem> items;
    private final Map<EmployeeId, SplittableRandom> chances = new HashMap<>();
    private final Map<EmployeeId, Map<String, Past.Met>> met = new HashMap<>();
    private final Map<ContentId, Integer> pushedToday = new HashMap<>();
    private final PriorityQueue<Happening> ahead =
            new PriorityQueue<>(Comparator.comparing(Happening::at).thenComparing(Happening::order));
    private LocalDate today = LocalDate.MIN;
    private Instant now = Instant.EPOCH;
    private long lastOrder;
    private int lastId;

    private Month(Demo demo, long seed, ContentIndex index) {
        this.demo = demo;
        this.diary = new Diary(seed, demo, dealt(demo.people(), seed));
        this.leaders = new Leaders(demo.people());
        this.items = demo.items().stream().collect(Collectors.toMap(ContentItem::id, item -> item));
        for (Member member : diary.members()) {
            ledger.with(member.profile());
            met.put(member.id(), new LinkedHashMap<>());
            chances.put(
                    member.id(),
                    new SplittableRandom(seed * 1_000_003 + member.id().value().hashCode()));
        }
        var rules = StandardPolicy.ruleSet();
        this.suggester = new Suggester(
                ledger,
                new LuceneCandidateGenerator(
                        index, InMemoryCatalogue.of(demo.items()), demo::taxonomy, this::closeColleagues),
                () -> rules,
                demo::taxonomy,
                new ForgetfulDecisionLog(),
                () -> "id-" + ++lastId);
    }

    /** Something that lies ahead. */
    private record Happening(Instant at, long order, Runnable act) {}

    /** Told as the month goes on. */
    @FunctionalInterface
    interface Progress {

        /**
         * A day is over.
         *
         * @param day from 1
         * @param messages how many went out so far
         */
        void dayOver(int day, int messages);
    }

    /** Lives through a month: the same demo, seed and days give the same diary. */
    static Diary lived(Demo demo, long seed, int days, Progress progress) {
        try {
            Path folder = Files.createTempDirectory("weerklank-month");
            try (ContentIndex index = ContentIndex.open(folder, InstantSource.fixed(Demo.morningOf(0)))) {
                demo.items()
                        .forEach(item -> index.put(
                                item, Objects.requireNonNull(demo.texts().get(item.id()))));
                index.commit("1");
                index.refresh("1");
                return new Month(demo, seed, index).run(days, progress);
            } finally {
                Folder.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deals out tempers in equal parts, among those who did not join first, so that there is as much of each among the others. */
    private static List<Member> dealt(List<EmployeeProfile> people, long seed) {
        List<EmployeeProfile> shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled, new Random(seed));
        shuffled.sort(Comparator.comparing(person -> person.preferences().joined()));
        List<Member> members = new ArrayList<>();
        for (int place = 0; place < shuffled.size(); place++) {
            members.add(new Member(shuffled.get(place), Temper.values()[place % Temper.values().length]));
        }
        members.sort(Comparator.comparing(member -> member.id().value()));
        return members;
    }

    private Instant now() {
        return now;
    }

    private Diary run(int days, Progress progress) {
        for (int day = 0; day < days; day++) {
            plan(day);
            int over = day + 1;
            at(
                    Demo.morningOf(over).minusNanos(1),
                    () -> progress.dayOver(over, diary.messages().size()));
        }
        Instant end = Demo.morningOf(days);
        while (!ahead.isEmpty() && ahead.peek().at().isBefore(end)) {
            Happening next = ahead.poll();
            now = next.at();
            next.act().run();
        }
        return diary;
    }

    private void at(Instant moment, Runnable act) {
        ahead.add(new Happening(moment, ++lastOrder, act));
    }

    private void plan(int day) {
        LocalDate date = Demo.START.plusDays(day);
        at(date.atTime(NOON).atZone(Demo.ZONE).toInstant(), this::noteGates);
        for (LocalTime moment : MOMENTS) {
            Instant next = date.atTime(moment).atZone(Demo.ZONE).toInstant();
            for (Member member : diary.members()) {
                at(next, () -> askForMessage(member, day));
                next = next.plus(BETWEEN_PEOPLE);
            }
        }
        for (Member member : diary.members()) {
            if (member.temper().looksToday(chance(member))) {
                at(
                        date.atTime(FIRST_LOOK)
                                .plusMinutes(chance(member).nextInt(LOOKING_MINUTES))
                                .atZone(member.zone())
                                .toInstant(),
                        () -> look(member));
            }
        }
    }

    private SplittableRandom chance(Member member) {
        return Objects.requireNonNull(chances.get(member.id()));
    }

    /** A department is open when each of its people is; its leader's own gate is another one. */
    private void noteGates() {
        SortedMap<String, UnitGate> gates = new TreeMap<>();
        diary.members().stream()
                .filter(member -> !member.leader())
                .forEach(member -> gates.merge(
                        member.department(),
                        leaders.gateOf(member.profile(), now),
                        (one, other) -> one == UnitGate.OPEN ? other : one));
        diary.gates(gates);
    }

    private void askForMessage(Member member, int day) {
        DecisionRecord decision = ask(member, MESSAGES, member.channelOn(day));
        diary.askedForMessage(member, decision);
        for (Suggestion suggestion : decision.suggestions()) {
            if (suggestion.delivery() == Delivery.PUSH) {
                grant(member, decision, suggestion);
            }
        }
    }

    /** One turn of a person, with everything that came before it. */
    private DecisionRecord ask(Member member, int limit, Channel channel) {
        ledger.with(member.id(), new Past(List.of(), List.copyOf(metBy(member).values())).at(now))
                .with(member.id(), leaders.gateOf(member.profile(), now));
        forgetPushesOfYesterday();
        return suggester.suggest(new SuggestionQuery(member.id(), limit, channel));
    }

    private Map<String, Past.Met> metBy(Member member) {
        return Objects.requireNonNull(met.get(member.id()));
    }

    private void forgetPushesOfYesterday() {
        LocalDate day = LocalDate.ofInstant(now, ZoneOffset.UTC);
        if (!day.equals(today)) {
            today = day;
            pushedToday.keySet().forEach(item -> ledger.with(item, 0));
            pushedToday.clear();
        }
    }

    private void grant(Member member, DecisionRecord decision, Suggestion suggestion) {
        Instant sendBefore = Objects.requireNonNull(suggestion.sendBefore());
        metBy(member).put(suggestion.id(), met(decision, suggestion));
        countPush(suggestion.content());
        Duration until = Duration.between(now, sendBefore);
        at(
                now.plus(until.multipliedBy(chance(member).nextInt(900)).dividedBy(1000)),
                () -> send(member, decision, suggestion));
    }

    /** A fifth of those an item is for, and always one, are the most on one day (R17, R71). */
    private void countPush(ContentId content) {
        int pushed = pushedToday.merge(content, 1, Integer::sum);
        int audience = Math.max(1, audienceOf(item(content)));
        boolean full = pushed >= Math.max(1, PushGuard.MOST_OF_AUDIENCE * audience / 1000);
        int share = 1000 * pushed / audience;
        ledger.with(content, full ? Math.max(share, PushGuard.MOST_OF_AUDIENCE) : share);
    }

    private ContentItem item(ContentId content) {
        return Objects.requireNonNull(items.get(content));
    }

    private int audienceOf(ContentItem item) {
        return (int) diary.joined().stream()
                .filter(member -> item.themes().stream()
                        .map(ThemeTag::code)
                        .flatMap(code -> demo.taxonomy().theme(code).stream())
                        .anyMatch(theme -> theme.audience()
                                .reaches(member.profile().employee().unit())))
                .count();
    }

    private void send(Member member, DecisionRecord decision, Suggestion suggestion) {
        Claim claim = ledger.claim(member.id(), suggestion.id()).orElseThrow();
        if (!(claim instanceof Claim.Send)) {
            metBy(member).remove(suggestion.id());
            return;
        }
        ledger.sent(member.id(), suggestion.id());
        metBy(member).computeIfPresent(suggestion.id(), (id, one) -> sent(one));
        diary.sent(new Diary.Message(member, decision.decidedAt(), now, decision.channel(), suggestion));
        diary.shown(new Diary.Shown(member, now, suggestion.content(), suggestion.motive()));

        Response response = member.temper()
                .toMessage(
                        suggestion.kind(),
                        (int) diary.messagesTo(member).stream()
                                .filter(message -> message.grantedAt().isAfter(now.minus(WEEK)))
                                .count(),
                        saidTooMuch(member),
                        chance(member));
        at(now.plus(response.after()), () -> respond(member, suggestion, response));
    }

    private boolean saidTooMuch(Member member) {
        return diary.answers().stream()
                .anyMatch(answer -> answer.by().equals(member) && answer.outcome() == Outcome.TOO_MUCH);
    }

    private void look(Member member) {
        DecisionRecord decision = ask(member, PIECES, Channel.PULL);
        diary.looked(member, decision);
        decision.suggestions().stream().limit(member.temper().sees()).forEach(suggestion -> {
            Response response = member.temper().toPiece(suggestion.kind(), chance(member));
            if (response.seen()) {
                metBy(member).put(suggestion.id(), met(decision, suggestion));
                diary.shown(new Diary.Shown(member, now, suggestion.content(), suggestion.motive()));
                see(member, suggestion, response.outcome());
                at(now.plus(response.after()), () -> respond(member, suggestion, response));
            }
        });
    }

    /** What was declined says nothing good of somebody's taste. */
    private void see(Member member, Suggestion suggestion, @Nullable Outcome outcome) {
        metBy(member).computeIfPresent(suggestion.id(), (id, one) -> seen(one));
        if (outcome != Outcome.DECLINED && outcome != Outcome.TOO_MUCH) {
            boolean acted = outcome != null && outcome.isPositive();
            ContentItem item = item(suggestion.content());
            ledger.tookUp(member.id(), new TakenUp(item.id(), item.author(), acted), now);
        }
    }

    private void respond(Member member, Suggestion suggestion, Response response) {
        Outcome outcome = response.outcome();
        if (response.seen()) {
            see(member, suggestion, outcome);
        }
        if (outcome == null) {
            return;
        }
        if (suggestion.delivery() == Delivery.PUSH) {
            ledger.answered(member.id(), suggestion.id(), outcome);
        } else {
            ledger.answered(member.id(), suggestion.content(), outcome);
        }
        ThemeCode theme = leadingTheme(item(suggestion.content()));
        if (theme != null) {
            ledger.taught(member.id(), new Learnt.Answer(theme, outcome, now));
        }
        metBy(member).computeIfPresent(suggestion.id(), (id, one) -> answered(one, outcome));
        diary.answered(new Diary.Answer(member, now, suggestion, outcome));
        if (outcome.isPositive()) {
            leaders.acted(member.id(), now);
        }
    }

    /** Who joined and shares the unit or the manager. */
    private Set<EmployeeId> closeColleagues(Employee employee) {
        return diary.joined().stream()
                .map(Member::profile)
                .map(EmployeeProfile::employee)
                .filter(other -> !other.id().equals(employee.id()))
                .filter(other -> other.unit().equals(employee.unit())
                        || other.manager() != null && other.manager().equals(employee.manager()))
                .map(Employee::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** An offer that nothing came of yet. */
    private Past.Met met(DecisionRecord decision, Suggestion suggestion) {
        ContentItem item = item(suggestion.content());
        boolean pushed = suggestion.delivery() == Delivery.PUSH;
        return new Past.Met(
                item.id(),
                leadingTheme(item),
                decision.decidedAt(),
                null,
                null,
                null,
                null,
                null,
                item.source().kind(),
                item.contentClass(),
                suggestion.motive(),
                suggestion.minutes(),
                pushed ? decision.decidedAt() : null,
                suggestion.sendBefore(),
                pushed ? NudgeState.RESERVED : null);
    }

    private static @Nullable ThemeCode leadingTheme(ContentItem item) {
        return item.themes().isEmpty() ? null : item.themes().getFirst().code();
    }

    private static Past.Met sent(Past.Met one) {
        return becoming(one, one.seenAt(), one.outcome(), one.outcomeAt(), NudgeState.SENT);
    }

    private Past.Met seen(Past.Met one) {
        return becoming(one, one.seenAt() == null ? now : one.seenAt(), one.outcome(), one.outcomeAt(), one.push());
    }

    private Past.Met answered(Past.Met one, Outcome outcome) {
        return becoming(one, one.seenAt(), outcome, now, one.push());
    }

    private static Past.Met becoming(
            Past.Met one,
            @Nullable Instant seenAt,
            @Nullable Outcome outcome,
            @Nullable Instant outcomeAt,
            @Nullable NudgeState push) {
        return new Past.Met(
                one.content(),
                one.theme(),
                one.offeredAt(),
                seenAt,
                outcome,
                outcomeAt,
                outcome == Outcome.TOO_MUCH ? outcomeAt : null,
                outcome == Outcome.SNOOZED && outcomeAt != null ? outcomeAt.plus(SNOOZE) : null,
                one.source(),
                one.contentClass(),
                one.motive(),
                one.minutes(),
                one.grantedAt(),
                one.sendBefore(),
                push);
    }
}
