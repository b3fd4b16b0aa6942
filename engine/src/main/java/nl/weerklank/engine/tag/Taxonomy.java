package nl.weerklank.engine.tag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;

/**
 * The organisation's themes.
 *
 * @param revision names this state of the taxonomy, for the record
 */
public record Taxonomy(String revision, List<Theme> themes) {

    public Taxonomy {
        themes = List.copyOf(themes);
        Map<ThemeCode, Long> counts =
                themes.stream().collect(Collectors.groupingBy(Theme::code, Collectors.counting()));
        counts.forEach((code, count) -> {
            if (count > 1) {
                throw new IllegalArgumentException(
                        "theme %s is defined %d times, expected once".formatted(code, count));
            }
        });
    }

    /** The theme with this code. */
    public Optional<Theme> theme(ThemeCode code) {
        for (Theme theme : themes) {
            if (theme.code().equals(code)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /** The themes by their code. */
    public Map<ThemeCode, Theme> byCode() {
        return themes.stream().collect(Collectors.toUnmodifiableMap(Theme::code, Function.identity()));
    }

    /**
     * A theme, what it means in both languages, the words that show it and whom it is for.
     *
     * @param seeds per language the words and phrases that show this theme, each with its weight
     * @param negativeSeeds per language the words and phrases that speak against it, each with its weight
     * @param examples per language short texts about this theme, to learn more words from
     * @param threshold lowest score in thousandths that names this theme, 0 to 1000
     */
    public record Theme(
            ThemeCode code,
            Map<Language, String> names,
            Map<Language, String> definitions,
            Map<Language, List<Seed>> seeds,
            Map<Language, List<Seed>> negativeSeeds,
            Map<Language, List<String>> examples,
            int threshold,
            ThemeAudience audience) {

        /** The threshold of a theme for which nobody chose another. */
        public static final int USUAL_THRESHOLD = 400;

        public Theme {
            names = Map.copyOf(names);
            definitions = Map.copyOf(definitions);
            seeds = Map.copyOf(seeds);
            negativeSeeds = Map.copyOf(negativeSeeds);
            examples = Map.copyOf(examples);
            Thousandths.require("theme threshold", threshold);
        }

        /** A theme told by its seeds alone. */
        public Theme(
                ThemeCode code,
                Map<Language, String> names,
                Map<Language, String> definitions,
                Map<Language, List<Seed>> seeds,
                ThemeAudience audience) {
            this(code, names, definitions, seeds, Map.of(), Map.of(), USUAL_THRESHOLD, audience);
        }

        /** The theme's name in this language, or its code when it has none. */
        public String name(Language language) {
            return names.getOrDefault(language, code.value());
        }
    }

    /**
     * A word or phrase that shows a theme, or speaks against it.
     *
     * @param weight in thousandths of a full hit, 1 to 1000
     */
    public record Seed(String phrase, int weight) {

        public Seed {
            if (phrase.isBlank()) {
                throw new IllegalArgumentException("seed is blank, expected a word or phrase");
            }
            if (weight < 1 || weight > 1000) {
                throw new IllegalArgumentException("seed weight is %d‰, expected 1 to 1000".formatted(weight));
            }
        }
    }

    /**
     * Whom a theme is meant for: everybody, the units named, or nobody yet.
     *
     * @param units units with everything below them; ignored when {@code everybody}
     */
    public record ThemeAudience(boolean everybody, List<UnitPath> units) {

        /** For everybody. */
        public static final ThemeAudience EVERYBODY = new ThemeAudience(true, List.of());

        public ThemeAudience {
            units = List.copyOf(units);
        }

        /** Whether anybody at all is reached. */
        public boolean reachesSomebody() {
            return everybody || !units.isEmpty();
        }

        /** Whether this unit is reached. */
        public boolean reaches(UnitPath unit) {
            return everybody || names(unit);
        }

        /** Whether this unit, or one above it, is named: the theme is meant for it in particular. */
        public boolean names(UnitPath unit) {
            return !everybody && units.stream().anyMatch(unit::isWithin);
        }
    }
}
