package nl.weerklank.engine.decision;

import java.util.List;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * A theme that an item and a person share, and what shows it on both sides (R03).
 *
 * @param strength the item's score for the theme, in thousandths
 * @param evidence words of the item
 * @param ownWords words of the person's own story; empty unless {@code via} is STORY
 */
public record ThemeMatch(ThemeCode theme, Via via, int strength, List<String> evidence, List<String> ownWords) {

    public ThemeMatch {
        evidence = List.copyOf(evidence);
        ownWords = List.copyOf(ownWords);
    }

    /** The part of the profile that matched. */
    public enum Via {
        INTEREST,
        EXPERTISE,
        STORY
    }
}
