package nl.weerklank.engine.tag;

import java.util.List;

/**
 * One theme of a text and the words that show it.
 *
 * @param score strength in thousandths, 0 to 1000
 * @param evidence words of the text itself, best first; never empty for a theme a tagger found
 */
public record ThemeTag(ThemeCode code, int score, List<String> evidence) {

    public ThemeTag {
        Thousandths.require("theme score", score);
        evidence = List.copyOf(evidence);
    }
}
