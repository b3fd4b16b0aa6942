package nl.weerklank.nlp.tone;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a passage shows of how it sounds.
 *
 * @param strengths of each sign, by its name, in order of appearance
 * @param written for each sign that is a word worth showing, how it was written
 */
public record Signs(Map<String, Double> strengths, Map<String, String> written) {

    public Signs {
        strengths = Collections.unmodifiableMap(new LinkedHashMap<>(strengths));
        written = Collections.unmodifiableMap(new LinkedHashMap<>(written));
    }
}
