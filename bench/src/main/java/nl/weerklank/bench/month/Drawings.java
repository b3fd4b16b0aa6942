package nl.weerklank.bench.month;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import nl.weerklank.bench.month.LineChart.Series;

/** A month in five drawings. */
final class Drawings {

    /** Five days, in tenths. */
    private static final int FIVE_DAYS = 50;

    private final Diary diary;
    private final MonthFigures figures;
    private final Words words;

    Drawings(Diary diary, Words words) {
        this.diary = diary;
        this.figures = new MonthFigures(diary);
        this.words = words;
    }

    /** Each drawing by the name of its file. */
    SequencedMap<String, String> all() {
        SequencedMap<String, String> all = new LinkedHashMap<>();
        all.put("messages.svg", MessagesDrawing.of(diary, words));
        all.put("back-off.svg", backOff());
        all.put("gate.svg", GateDrawing.of(diary, words));
        all.put("mix.svg", mix());
        all.put("coverage.svg", coverage());
        return all;
    }

    private String backOff() {
        List<Series> series = Arrays.stream(Temper.values()).map(this::gaps).toList();
        int longest = series.stream()
                .flatMap(one -> one.values().stream())
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        int most = series.stream().mapToInt(one -> one.values().size()).max().orElse(0);
        return new LineChart(
                        FIVE_DAYS * Math.max(2, Math.ceilDiv(longest, FIVE_DAYS)),
                        FIVE_DAYS,
                        tenths -> words.of("%d dagen", "%d days").formatted(tenths / 10),
                        at -> "%d → %d".formatted(at + 1, at + 2),
                        Math.max(2, most))
                .drawn(
                        words.of("Wie laat liggen, krijgt langer rust", "Who lets it pass is left alone for longer"),
                        words.of(
                                        "De gemiddelde tijd tussen een bericht en het volgende, per soort mens. Tussen haakjes het"
                                                + " aantal berichten per mens in de maand.",
                                        "The mean time between one message and the next, for each sort of person. In brackets the"
                                                + " messages for each person in the month.")
                                + " " + words.invented(),
                        series);
    }

    private Series gaps(Temper temper) {
        String each = words.oneDecimal(
                figures.messagesOf(temper), figures.joinedBy(temper).size());
        return new Series("%s (%s)".formatted(temper.in(words), each), figures.gaps(temper), false);
    }

    private String mix() {
        int last = figures.days() - 1;
        return shares(
                words.of("De mix van wat mensen zagen", "The mix of what people were shown"),
                words.of(
                                "Over alles wat tot die dag werd gezien of gestuurd, elk stuk een keer per mens: van buiten %s,"
                                        + " campagne %s, vooral voor de werkgever %s. De stippellijnen gelden voor wat een mens ziet.",
                                "Over everything seen or sent until that day, each piece once for each person: from outside %s,"
                                        + " campaigns %s, mainly for the employer %s. The dotted lines are about what one person sees.")
                        .formatted(
                                words.percent(figures.externalShare(last)),
                                words.percent(figures.campaignShare(last)),
                                words.percent(figures.employerShare(last))),
                List.of(
                        new Series(
                                words.of("van buiten", "from outside"), figures.byDay(figures::externalShare), false),
                        new Series(words.of("campagne", "campaigns"), figures.byDay(figures::campaignShare), false),
                        new Series(
                                words.of("vooral voor de werkgever", "mainly for the employer"),
                                figures.byDay(figures::employerShare),
                                false),
                        bound("van buiten: minstens %s", "from outside: at least %s", "relevance.external-mix"),
                        bound("campagne: hoogstens %s", "campaigns: at most %s", "authenticity.campaign-mix"),
                        bound("werkgever: hoogstens %s", "employer: at most %s", "authenticity.employer-motive")));
    }

    private Series bound(String nl, String en, String rule) {
        int share = MonthFigures.shippedShare(rule);
        return Series.bound(words.of(nl, en).formatted(words.percent(share)), share, figures.days());
    }

    private String coverage() {
        int last = figures.days() - 1;
        return shares(
                words.of("Wat in beeld kwam, en hoe gelijk verdeeld", "What came into view, and how evenly"),
                words.of(
                                "Van wat er tot die dag was, kwam %s bij iemand in beeld. Ongelijkheid (Gini; 0 is voor ieder"
                                        + " evenveel): %s over de stukken, %s over de berichten per mens.",
                                "Of what there was until that day, %s was shown to somebody. Inequality (Gini; 0 is as much for"
                                        + " all): %s over the pieces, %s over the messages for each person.")
                        .formatted(
                                words.percent(figures.coverage(last)),
                                words.fraction(figures.giniOfItems(last)),
                                words.fraction(figures.giniOfMessages(last))),
                List.of(
                        new Series(
                                words.of("in beeld geweest", "shown at least once"),
                                figures.byDay(figures::coverage),
                                false),
                        new Series(
                                words.of("ongelijkheid over stukken", "inequality over pieces"),
                                figures.byDay(figures::giniOfItems),
                                false),
                        new Series(
                                words.of("ongelijkheid over berichten", "inequality over messages"),
                                figures.byDay(figures::giniOfMessages),
                                false)));
    }

    private String shares(String title, String description, List<Series> series) {
        return new LineChart(
                        1000,
                        200,
                        words::percent,
                        day -> DayGrid.isNamed(day) ? words.day(Demo.START.plusDays(day)) : "",
                        figures.days())
                .drawn(title, description + " " + words.invented(), series);
    }
}
