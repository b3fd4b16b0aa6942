package nl.weerklank.rules.counterfactual;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.rule.Fact;
import nl.weerklank.rules.vocabulary.Bundle;
import nl.weerklank.rules.vocabulary.Phrases;

/** What changes say, as whole sentences: to the person they are about, or about an employee to who oversees. */
public final class ChangeSentences {

    private final Bundle bundle;
    private final Phrases phrases;
    private final boolean own;
    private final UnaryOperator<String> themeName;
    private final DateTimeFormatter moments;

    /**
     * @param own whether the reader is the person themselves
     * @param themeName what a theme is called, by its code
     */
    public ChangeSentences(Language language, boolean own, ZoneId zone, UnaryOperator<String> themeName) {
        this.bundle = Bundle.of(ChangeSentences.class, "changes", language);
        this.phrases = Phrases.of(language);
        this.own = own;
        this.themeName = themeName;
        this.moments = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(Locale.forLanguageTag(language == Language.NL ? "nl-NL" : "en-GB"))
                .withZone(zone);
    }

    /** One change. */
    public String sentence(Change change) {
        return own ? bundle.get(key(change)).fill(values(change)) : ofOther(change);
    }

    /** What came of the search for the smallest change. */
    public String text(Answer answer) {
        List<Change> changes = answer.changes();
        if (changes.isEmpty()) {
            return bundle.get(voice() + ".none" + (answer.complete() ? "" : ".incomplete"))
                    .text();
        }
        String then = bundle.get("then." + answer.goal()).text();
        if (changes.size() > 1) {
            return bundle.get(voice() + ".several")
                    .fill(Map.of("count", Integer.toString(changes.size()), "then", then));
        }
        if (!own) {
            return bundle.get("other.one").text();
        }
        Map<String, String> values = values(changes.getFirst());
        values.put("then", then);
        return bundle.get(key(changes.getFirst()) + ".one").fill(values);
    }

    private String voice() {
        return own ? "own" : "other";
    }

    private String ofOther(Change change) {
        String anyOfItsType = change.to() instanceof Integer ? "number.other" : "code.other";
        return bundle.find(key(change) + ".other")
                .orElseGet(() -> bundle.get(anyOfItsType))
                .fill(values(change));
    }

    private static String key(Change change) {
        boolean noLimit = change.fact() == Fact.EMPLOYEE_MINUTES_LEFT && change.to() == null;
        return change.fact().id() + (noLimit ? ".none" : "");
    }

    private Map<String, String> values(Change change) {
        Map<String, String> values = new HashMap<>();
        values.put("fact", phrases.fact(change.fact()));
        if (change.code() != null) {
            values.put("theme", themeName.apply(change.code()));
            values.put("channel", phrases.code(Fact.ASKED_CHANNEL, change.code()));
        }
        switch (change.to()) {
            case null -> {}
            case Instant moment -> values.put("moment", moments.format(moment));
            case Integer number -> {
                values.put("minutes", number.toString());
                values.put("to", number.toString());
            }
            case String code -> values.put("to", phrases.code(change.fact(), code));
            default -> {
                if (change.code() != null) {
                    values.put("to", phrases.code(change.fact(), change.code()));
                }
            }
        }
        return values;
    }
}
