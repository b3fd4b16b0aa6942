package nl.weerklank.api.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import nl.weerklank.api.pack.PackInput.RetentionLine;
import nl.weerklank.api.problem.Sentence;
import nl.weerklank.api.retention.Retention;
import org.jspecify.annotations.Nullable;

/** How long data is kept: the classes that go by themselves, and what stays until somebody changes or erases it. */
final class Retentions {

    private Retentions() {}

    /** @param days how many days each class is kept in this service */
    static List<RetentionLine> of(ToIntFunction<Retention> days) {
        Stream<RetentionLine> byThemselves =
                Arrays.stream(Retention.values()).map(retention -> line(retention, days.applyAsInt(retention)));
        Stream<RetentionLine> otherwise = Stream.of(
                line("profile", null),
                line("preferences", null),
                line("learnt", null),
                line("accounts", null),
                line("changes", null),
                line("mail-links", 30),
                line("sessions", 1));
        return Stream.concat(byThemselves, otherwise).toList();
    }

    private static RetentionLine line(Retention retention, int days) {
        return new RetentionLine(
                retention.name(),
                PackWords.say("retention." + retention),
                PackWords.say("retention.days", Map.of("days", Sentence.same(Integer.toString(days)))),
                days,
                retention.act(),
                retention.purpose());
    }

    private static RetentionLine line(String id, @Nullable Integer days) {
        String key = "retention." + id;
        return new RetentionLine(
                id,
                PackWords.say(key),
                PackWords.say(key + ".kept"),
                days,
                PackWords.say(key + ".then"),
                PackWords.say(key + ".purpose"));
    }
}
