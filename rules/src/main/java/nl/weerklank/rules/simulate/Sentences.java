package nl.weerklank.rules.simulate;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.RuleId;
import nl.weerklank.rules.language.Bilingual;
import nl.weerklank.rules.simulate.Breach.Rail;
import nl.weerklank.rules.vocabulary.Bundle;

/** The report in whole sentences, in both languages. */
final class Sentences {

    private static final Bundle DUTCH = Bundle.of(Sentences.class, "report", Language.NL);
    private static final Bundle ENGLISH = Bundle.of(Sentences.class, "report", Language.EN);

    private final List<Bilingual> said = new ArrayList<>();

    /** What is broken, and a way out. */
    Bilingual breach(Rail rail, Map<String, String> values) {
        return both("breach." + rail, values, values);
    }

    /** Everything there is to say about a report, what was tried first. */
    List<Bilingual> of(Report report, List<RuleId> beginLater) {
        sayWhatWasTried(report);
        sayWhatChanges(report);
        sayWhatToBearInMind(report, beginLater);
        report.breaches().forEach(breach -> said.add(breach.sentence()));
        say(report.blocks() ? "blocked" : "free");
        return List.copyOf(said);
    }

    private void sayWhatWasTried(Report report) {
        if (report.from() != null && report.to() != null) {
            Map<String, String> nl = values("decisions", report.decisions());
            Map<String, String> en = new HashMap<>(nl);
            nl.put("from", day(report.from(), "nl"));
            nl.put("to", day(report.to(), "nl"));
            en.put("from", day(report.from(), "en"));
            en.put("to", day(report.to(), "en"));
            said.add(both("tried." + report.material(), nl, en));
        } else {
            say("tried.nothing");
        }
        if (report.skipped() > 0) {
            say("skipped", "skipped", report.skipped());
        }
        say("way." + report.way());
    }

    private void sayWhatChanges(Report report) {
        Shift whole = report.whole();
        if (whole == null) {
            say("few");
            return;
        }
        Map<String, String> values = values("people", whole.people());
        values.put("suggested", Integer.toString(whole.suggested()));
        values.put("withheld", Integer.toString(whole.withheld()));
        values.put("reordered", Integer.toString(whole.reordered()));
        values.put("before", Integer.toString(whole.nudgesBefore()));
        values.put("after", Integer.toString(whole.nudgesAfter()));
        said.add(both("shift", values, values));
        said.add(both(whole.nudgesBefore() == whole.nudgesAfter() ? "nudges.same" : "nudges", values, values));
        say("rounded");
    }

    private void sayWhatToBearInMind(Report report, List<RuleId> beginLater) {
        say("frozen." + report.way());
        say("retrieval." + report.material());
        if (report.way() == Way.CLOSED_LOOP) {
            say("invented", "share", percent(report.inventedResponses()));
            if (report.material() == Material.PAST) {
                say("asRecorded", "share", percent(report.asRecorded()));
            }
        }
        beginLater.forEach(rule -> said.add(both("later", Map.of("rule", rule.value()), Map.of("rule", rule.value()))));
        if (!report.samples().isEmpty()) {
            say("samples");
        }
    }

    /** Up, so that little is not nothing. */
    private static int percent(int thousandths) {
        return Math.ceilDiv(thousandths, 10);
    }

    private void say(String key) {
        said.add(both(key, Map.of(), Map.of()));
    }

    private void say(String key, String place, int value) {
        Map<String, String> values = values(place, value);
        said.add(both(key, values, values));
    }

    private static Map<String, String> values(String place, int value) {
        Map<String, String> values = new HashMap<>();
        values.put(place, Integer.toString(value));
        return values;
    }

    private static Bilingual both(String key, Map<String, String> nl, Map<String, String> en) {
        return new Bilingual(DUTCH.get(key).fill(nl), ENGLISH.get(key).fill(en));
    }

    private static String day(Instant instant, String language) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of(language))
                .withZone(ZoneOffset.UTC)
                .format(instant);
    }
}
