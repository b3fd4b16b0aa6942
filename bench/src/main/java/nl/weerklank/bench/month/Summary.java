package nl.weerklank.bench.month;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.weerklank.engine.content.ContentItem;
import nl.weerklank.engine.rule.ReasonCode;
import nl.weerklank.rules.sentence.ReasonSentences;

/** A month in words: what was asked, what went out and to whom, why not more, and who or what fell short. */
final class Summary {

    private static final int MOST_NAMED = 8;

    private final Diary diary;
    private final MonthFigures figures;
    private final Words words;
    private final StringBuilder out = new StringBuilder();

    private Summary(Diary diary, Words words) {
        this.diary = diary;
        this.figures = new MonthFigures(diary);
        this.words = words;
    }

    /** The whole summary; the same month gives the same words. */
    static String of(Diary diary, Words words) {
        Summary summary = new Summary(diary, words);
        summary.head();
        summary.messages();
        summary.mix();
        summary.coverage();
        summary.shortcomings();
        return summary.out.toString();
    }

    private void line(String nl, String en, Object... values) {
        out.append(words.of(nl, en).formatted(values)).append('\n');
    }

    private void head() {
        line(
                "Een maand van Lindhout Groep, een verzonnen organisatie: %s tot en met %s, toeval nummer %d.",
                "A month of Lindhout Groep, an invented organisation: %s to %s, chance number %d.",
                words.day(Demo.START),
                words.day(Demo.START.plusDays(figures.days() - 1L)),
                diary.seed());
        out.append(words.invented()).append('\n').append('\n');
        line(
                "%d mensen, van wie er %d meedoen; %d stukken; %d keer gevraagd of er een pushbericht mocht.",
                "%d people, of whom %d joined; %d pieces; asked %d times whether a message might go.",
                diary.members().size(),
                diary.joined().size(),
                diary.demo().items().size(),
                diary.questions());
        out.append('\n');
    }

    private void messages() {
        line(
                "Berichten: %d verstuurd. %s",
                "Messages: %d sent. %s", diary.messages().size(), figures.mostInWords(words));
        for (Temper temper : Temper.values()) {
            List<Member> members = figures.joinedBy(temper);
            line(
                    "  %-22s %2d mensen, %4s berichten per mens, dagen tussen twee berichten: %s",
                    "  %-22s %2d people, %4s messages each, days between two messages: %s",
                    temper.in(words),
                    members.size(),
                    words.oneDecimal(figures.messagesOf(temper), members.size()),
                    gaps(temper));
        }
        line("Geen bericht, en waarom:", "No message, and why:");
        table(diary.notSent());
        row(diary.nothingToSend(), words.of("Er was niets dat past.", "There was nothing that fits."));
        line(
                "Voor een collega of de organisatie: %d verstuurd; %d keer liet de teampoort een stuk wachten.",
                "For a colleague or the organisation: %d sent; %d times the gate let a piece wait.",
                diary.messagesForOthers().size(),
                diary.heldByGate().size());
        line(
                "Leidinggevenden kregen %d keer de uitnodiging om voor te gaan.",
                "Leaders were invited %d times to go first.", diary.prompts());
        out.append('\n');
    }

    private String gaps(Temper temper) {
        List<Integer> gaps = figures.gaps(temper);
        return gaps.isEmpty()
                ? "-"
                : gaps.stream().map(tenths -> words.oneDecimal(tenths, 10)).collect(Collectors.joining(", "));
    }

    private void mix() {
        int last = figures.days() - 1;
        line(
                "Wat mensen zagen: %s van buiten (doel minstens %s), %s campagne (hoogstens %s), %s vooral voor de werkgever"
                        + " (hoogstens %s).",
                "What people were shown: %s from outside (aim at least %s), %s campaigns (at most %s), %s mainly for the"
                        + " employer (at most %s).",
                words.percent(figures.externalShare(last)),
                words.percent(MonthFigures.shippedShare("relevance.external-mix")),
                words.percent(figures.campaignShare(last)),
                words.percent(MonthFigures.shippedShare("authenticity.campaign-mix")),
                words.percent(figures.employerShare(last)),
                words.percent(MonthFigures.shippedShare("authenticity.employer-motive")));
    }

    private void coverage() {
        int last = figures.days() - 1;
        line(
                "Van %d stukken die te bieden waren kwam %s bij iemand in beeld; ongelijkheid over stukken (Gini) %s, over"
                        + " berichten per mens %s.",
                "Of %d pieces there were to offer, %s was shown to somebody; inequality over pieces (Gini) %s, over messages"
                        + " for each person %s.",
                figures.availableBy(last).size(),
                words.percent(figures.coverage(last)),
                words.fraction(figures.giniOfItems(last)),
                words.fraction(figures.giniOfMessages(last)));
        out.append('\n');
    }

    private void shortcomings() {
        List<ContentItem> never = figures.neverShown();
        line("Nooit in beeld: %d stukken, vooral omdat:", "Never shown: %d pieces, mostly because of:", never.size());
        table(figures.whyNeverShown());
        line(
                "Wie zelf keek (%d keer) vond meestal genoeg om uit te kiezen, behalve %d mensen die niets over zichzelf vertelden"
                        + " en: %s. Bij die laatsten, want:",
                "Who looked by themselves (%d times) mostly found enough to choose from, but for %d people who told nothing of"
                        + " themselves, and: %s. For these because:",
                diary.looks().size(),
                figures.untold(),
                names(figures.poorlyServed().stream()
                        .map(member -> member.id().value())
                        .toList()));
        table(figures.whyPoorlyServed());
        line(
                "Regels die niets te zeggen hadden: %s.",
                "Rules that had nothing to say: %s.", names(figures.silentRules()));
    }

    private String names(List<String> names) {
        if (names.isEmpty()) {
            return words.of("geen", "none");
        }
        int more = names.size() - MOST_NAMED;
        String some = names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
        return more <= 0 ? some : some + words.of(" en nog %d", " and %d more").formatted(more);
    }

    /** The most frequent first, in the words that the person reads. */
    private void table(Map<ReasonCode, Integer> counts) {
        ReasonSentences sentences = ReasonSentences.of(words.language());
        counts.entrySet().stream()
                .sorted(Map.Entry.<ReasonCode, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> row(entry.getValue(), sentences.withheld(entry.getKey())));
    }

    private void row(int count, String sentence) {
        out.append("  %5d  %s\n".formatted(count, sentence));
    }
}
