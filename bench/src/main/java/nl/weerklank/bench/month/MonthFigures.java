package nl.weerklank.bench.month;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.weerklank.engine.cadence.Caps;
import nl.weerklank.engine.content.ContentClass;
import nl.weerklank.engine.content.ContentId;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.content.Source;
import nl.weerklank.engine.employee.EmployeeId;
import nl.weerklank.engine.offer.Motive;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.language.Rule;
import nl.weerklank.rules.standard.StandardPolicy;

/** What a month comes to in figures; shares and Gini coefficients are in whole thousandths. */
final class MonthFigures {

    private static final int ENOUGH_TO_CHOOSE = 3;

    private final Diary diary;
    private final Map<ContentId, ContentItem> items;
    private final int days;

    MonthFigures(Diary diary) {
        this.diary = diary;
        this.items = diary.demo().items().stream().collect(Collectors.toMap(ContentItem::id, item -> item));
        this.days = diary.gates().size();
    }

    int days() {
        return days;
    }

    /** How unequal a distribution is: 0 when all have as much, towards 1000 when one has everything (Gini, 1912). */
    static int gini(Collection<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        long sum = sorted.stream().mapToLong(Integer::longValue).sum();
        if (sum == 0) {
            return 0;
        }
        long weighted = 0;
        for (int place = 0; place < sorted.size(); place++) {
            weighted += (2L * (place + 1) - sorted.size() - 1) * sorted.get(place);
        }
        return (int) (1000 * weighted / (sorted.size() * sum));
    }

    List<Member> joinedBy(Temper temper) {
        return diary.joined().stream()
                .filter(member -> member.temper() == temper)
                .toList();
    }

    int messagesOf(Temper temper) {
        return (int) diary.messages().stream()
                .filter(message -> message.to().temper() == temper)
                .count();
    }

    /** The most messages that somebody got in any so many hours, each window ending at one of them. */
    int most(Member member, int hours) {
        List<Diary.Message> messages = diary.messagesTo(member);
        return messages.stream()
                .mapToInt(last -> (int) messages.stream()
                        .filter(one -> !one.grantedAt().isAfter(last.grantedAt()))
                        .filter(one -> one.grantedAt().isAfter(last.grantedAt().minus(Duration.ofHours(hours))))
                        .count())
                .max()
                .orElse(0);
    }

    /** The most that anybody got in any so many hours. */
    int most(int hours) {
        return diary.members().stream()
                .mapToInt(member -> most(member, hours))
                .max()
                .orElse(0);
    }

    /** The most that anybody got beside what is allowed, in words. */
    String mostInWords(Words words) {
        Caps caps = Caps.STANDARD;
        return words.of(
                        "Het meeste dat iemand kreeg: %d in 24 uur (hoogstens %d), %d in 168 uur (hoogstens %d), %d in 720 uur"
                                + " (hoogstens %d).",
                        "The most that anybody got: %d in 24 hours (at most %d), %d in 168 hours (at most %d), %d in 720 hours"
                                + " (at most %d).")
                .formatted(
                        most(24),
                        caps.day().most(),
                        most(168),
                        caps.week().most(),
                        most(720),
                        caps.month().most());
    }

    /** Of the people of this temper, the mean time in tenths of days between each message and the one before it. */
    List<Integer> gaps(Temper temper) {
        List<List<Integer>> byPlace = new ArrayList<>();
        for (Member member : joinedBy(temper)) {
            List<Diary.Message> messages = diary.messagesTo(member);
            for (int place = 1; place < messages.size(); place++) {
                Duration gap = Duration.between(
                        messages.get(place - 1).grantedAt(), messages.get(place).grantedAt());
                if (byPlace.size() < place) {
                    byPlace.add(new ArrayList<>());
                }
                byPlace.get(place - 1).add((int) (gap.toMinutes() / 144));
            }
        }
        return byPlace.stream()
                .map(gaps -> (int) Math.round(
                        gaps.stream().mapToInt(Integer::intValue).average().orElse(0)))
                .toList();
    }

    /** What there is to show: it can be offered, to read at least, before the month is over. */
    List<ContentItem> availableBy(int day) {
        Instant end = Demo.morningOf(day + 1);
        return items().filter(item -> offeredFrom(item).filter(end::isAfter).isPresent())
                .toList();
    }

    private Stream<ContentItem> items() {
        return diary.demo().items().stream();
    }

    private Optional<Instant> offeredFrom(ContentItem item) {
        Instant from = Demo.morningOf(0);
        for (Instant other : new Instant[] {
            item.availability().publishedAt(), item.availability().availableFrom()
        }) {
            from = other != null && other.isAfter(from) ? other : from;
        }
        return switch (item.stateAt(from, diary.demo().taxonomy())) {
            case SUGGESTABLE, IN_REVIEW -> Optional.of(from);
            default -> Optional.empty();
        };
    }

    /** To how many people each of these was shown by the end of a day. */
    private Map<ContentId, Integer> shownBy(int day) {
        Map<ContentId, Set<EmployeeId>> people = new HashMap<>();
        availableBy(day).forEach(item -> people.put(item.id(), new HashSet<>()));
        until(day, diary.shown(), Diary.Shown::at)
                .forEach(shown -> people.computeIfAbsent(shown.item(), item -> new HashSet<>())
                        .add(shown.to().id()));
        return people.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .size()));
    }

    private static <T> List<T> until(int day, List<T> events, Function<T, Instant> at) {
        Instant end = Demo.morningOf(day + 1);
        return events.stream().filter(event -> at.apply(event).isBefore(end)).toList();
    }

    /** The share of what there was that was shown to somebody. */
    int coverage(int day) {
        Collection<Integer> counts = shownBy(day).values();
        long shown = counts.stream().filter(count -> count > 0).count();
        return counts.isEmpty() ? 0 : (int) (1000 * shown / counts.size());
    }

    int giniOfItems(int day) {
        return gini(shownBy(day).values());
    }

    /** Over those who joined. */
    int giniOfMessages(int day) {
        Map<EmployeeId, Integer> counts = new HashMap<>();
        diary.joined().forEach(member -> counts.put(member.id(), 0));
        until(day, diary.messages(), Diary.Message::grantedAt)
                .forEach(message -> counts.merge(message.to().id(), 1, Integer::sum));
        return gini(counts.values());
    }

    /** What could have been shown and was not. */
    List<ContentItem> neverShown() {
        Map<ContentId, Integer> counts = shownBy(days - 1);
        return availableBy(days - 1).stream()
                .filter(item -> counts.getOrDefault(item.id(), 0) == 0)
                .toList();
    }

    /** Why those were not shown, by the reason that was given most for each. */
    Map<ReasonCode, Integer> whyNeverShown() {
        Map<ReasonCode, Integer> reasons = new EnumMap<>(ReasonCode.class);
        neverShown().forEach(item -> diary.stopsOf(item.id()).entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .ifPresent(most -> reasons.merge(most.getKey(), 1, Integer::sum)));
        return reasons;
    }

    int externalShare(int day) {
        return share(day, shown -> item(shown).source().kind() == Source.Kind.EXTERNAL);
    }

    int campaignShare(int day) {
        return share(day, shown -> item(shown).contentClass() == ContentClass.CAMPAIGN);
    }

    int employerShare(int day) {
        return share(day, shown -> shown.motive() == Motive.EMPLOYER);
    }

    private ContentItem item(Diary.Shown shown) {
        return Objects.requireNonNull(items.get(shown.item()));
    }

    /** Over what everybody was shown so far, each item once for each person (R71). */
    private int share(int day, Predicate<Diary.Shown> of) {
        Map<String, Diary.Shown> once = new HashMap<>();
        until(day, diary.shown(), Diary.Shown::at)
                .forEach(shown -> once.put(shown.to().id() + "/" + shown.item(), shown));
        long counted = once.values().stream().filter(of).count();
        return once.isEmpty() ? 0 : (int) (1000 * counted / once.size());
    }

    /** A figure for each day. */
    List<Integer> byDay(IntUnaryOperator figure) {
        return IntStream.range(0, days).map(figure).boxed().toList();
    }

    /** Those who found less than enough to choose from on most of their looks, and told of themselves what interests them. */
    List<Member> poorlyServed() {
        return meagre().filter(MonthFigures::toldOfThemselves).toList();
    }

    /** How many found so little and told nothing. */
    long untold() {
        return meagre().filter(member -> !toldOfThemselves(member)).count();
    }

    private static boolean toldOfThemselves(Member member) {
        return !member.profile().preferences().interests().isEmpty();
    }

    private Stream<Member> meagre() {
        return diary.members().stream().filter(member -> {
            List<Diary.Look> looks = looksOf(member);
            return 2 * looks.stream().filter(MonthFigures::isMeagre).count() > looks.size();
        });
    }

    private List<Diary.Look> looksOf(Member member) {
        return diary.looks().stream()
                .filter(look -> look.by().id().equals(member.id()))
                .toList();
    }

    private static boolean isMeagre(Diary.Look look) {
        return look.offered() < ENOUGH_TO_CHOOSE;
    }

    /** Why other pieces were not offered to the poorly served when they found little, counted over their looks. */
    Map<ReasonCode, Integer> whyPoorlyServed() {
        Map<ReasonCode, Integer> reasons = new EnumMap<>(ReasonCode.class);
        poorlyServed().stream()
                .flatMap(member -> looksOf(member).stream())
                .filter(MonthFigures::isMeagre)
                .forEach(
                        look -> look.withheld().forEach((reason, count) -> reasons.merge(reason, count, Integer::sum)));
        return reasons;
    }

    /** Rules that ship and never spoke. */
    List<String> silentRules() {
        return Rule.enabledOf(StandardPolicy.rules()).stream()
                .map(rule -> rule.id().value())
                .filter(id -> !diary.spoken().containsKey(id))
                .toList();
    }

    /** The share that a rule that ships asks for. */
    static int shippedShare(String rule) {
        return StandardPolicy.rules().stream()
                .filter(one -> one.id().value().equals(rule))
                .map(one -> one.params().get("share"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("rule %s has no share".formatted(rule)))
                .value();
    }
}
