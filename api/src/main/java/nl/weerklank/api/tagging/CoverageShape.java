package nl.weerklank.api.tagging;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a draft of the themes would reach.
 *
 * @param items there are
 * @param measured of them; fewer when there are many
 */
@Schema(name = "Coverage")
record CoverageShape(int items, int measured, List<OfTheme> themes) {

    /**
     * What one theme would reach, among the items that were measured.
     *
     * @param would get it
     * @param have it now
     */
    @Schema(name = "ThemeCoverage")
    record OfTheme(String code, int would, int have, List<Example> examples) {}

    /**
     * An item that would get the theme, best first.
     *
     * @param score in thousandths
     * @param evidence words of the item
     */
    @Schema(name = "CoverageExample")
    record Example(String id, String title, int score, List<String> evidence) {}
}
