package nl.weerklank.engine.testing;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Taxonomy.ThemeAudience;
import nl.weerklank.engine.tag.ThemeCode;

/** Builds taxonomies of themes with neither names nor seeds: only whom each theme is for. */
public final class Themes {

    private Themes() {}

    /** A taxonomy of these themes. */
    public static Taxonomy taxonomy(Theme... themes) {
        return new Taxonomy("taxonomy-1", List.of(themes));
    }

    /** A taxonomy of these themes, each for everybody. */
    public static Taxonomy forEverybody(String... codes) {
        return taxonomy(Stream.of(codes).map(Themes::theme).toArray(Theme[]::new));
    }

    /** A theme for everybody. */
    public static Theme theme(String code) {
        return theme(code, ThemeAudience.EVERYBODY);
    }

    /** A theme for these units; for nobody yet when none is named. */
    public static Theme themeFor(String code, String... units) {
        return theme(
                code,
                new ThemeAudience(false, Arrays.stream(units).map(UnitPath::new).toList()));
    }

    private static Theme theme(String code, ThemeAudience audience) {
        return new Theme(new ThemeCode(code), Map.of(), Map.of(), Map.of(), audience);
    }
}
