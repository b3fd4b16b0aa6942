package nl.weerklank.rules.vocabulary;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A whole sentence with named places, such as <code>Fits your interest in {themes}.</code> */
public record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z]+)}");

    /** The names of its places. */
    public Set<String> places() {
        Set<String> places = new LinkedHashSet<>();
        Matcher matcher = PLACE.matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }

    /** Whether there is something to fill in at every place. */
    public boolean isFilledBy(Map<String, String> values) {
        return places().stream()
                .allMatch(place -> !values.getOrDefault(place, "").isBlank());
    }

    /** The sentence; what is filled in is never read as a template itself. */
    public String fill(Map<String, String> values) {
        return PLACE.matcher(text)
                .replaceAll(place -> Matcher.quoteReplacement(values.getOrDefault(place.group(1), place.group())));
    }
}
