package nl.weerklank.nlp.taxonomy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.weerklank.engine.Language;
import nl.weerklank.engine.UnitPath;
import nl.weerklank.engine.tag.Taxonomy;
import nl.weerklank.engine.tag.Taxonomy.Seed;
import nl.weerklank.engine.tag.Taxonomy.Theme;
import nl.weerklank.engine.tag.Taxonomy.ThemeAudience;
import nl.weerklank.engine.tag.ThemeCode;

/**
 * A taxonomy as JSON, the shape of {@code GET} and {@code PUT /v1/themes}.
 *
 * <pre>{@code
 * {"revision": "default-2", "themes": [
 *   {"code": "sustainability", "names": {"nl": "…", "en": "…"}, "definitions": {"nl": "…", "en": "…"},
 *    "audience": {"everybody": true, "units": []},
 *    "seeds": {"nl": [{"phrase": "warmtepomp", "weight": 1000}], "en": []},
 *    "negativeSeeds": {"nl": [{"phrase": "energie van de collega's", "weight": 1000}], "en": []},
 *    "examples": {"nl": ["…"], "en": []}, "threshold": 400}]}
 * }</pre>
 *
 * <p>Unknown fields are refused, so that a misspelt one is noticed. A missing audience means nobody yet.
 */
public final class TaxonomyJson {

    private static final int MOST_THEMES = 200;
    private static final int MOST_SEEDS = 2_000;
    private static final int MOST_UNITS = 500;
    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_DEFINITION = 2_000;
    private static final int LONGEST_PHRASE = 100;
    private static final int MOST_EXAMPLES = 50;
    private static final int LONGEST_EXAMPLE = 5_000;
    private static final int LONGEST_UNIT = 500;
    private static final Set<String> LANGUAGES = Set.of("nl", "en");
    private static final Set<String> FIELDS =
            Set.of("code", "names", "definitions", "audience", "seeds", "negativeSeeds", "examples", "threshold");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private TaxonomyJson() {}

    /**
     * Reads a taxonomy.
     *
     * @throws InvalidTaxonomyException naming the field and the remedy
     */
    public static Taxonomy read(String json) {
        try {
            Field root = new Field("", MAPPER.readTree(json)).objectOf(Set.of("revision", "themes"));
            return new Taxonomy(root.member("revision").text(LONGEST_NAME), themes(root.member("themes")));
        } catch (JsonProcessingException e) {
            throw new InvalidTaxonomyException("taxonomy", "is not JSON: " + e.getOriginalMessage());
        }
    }

    private static List<Theme> themes(Field list) {
        List<Theme> themes = new ArrayList<>();
        Set<ThemeCode> codes = new HashSet<>();
        for (Field element : list.elements(MOST_THEMES)) {
            Theme theme = theme(element);
            if (!codes.add(theme.code())) {
                throw element.member("code").complaint("'%s' is taken by an earlier theme".formatted(theme.code()));
            }
            themes.add(theme);
        }
        return themes;
    }

    private static Theme theme(Field field) {
        field.objectOf(FIELDS);
        return new Theme(
                code(field.member("code")),
                perLanguage(field.member("names"), LONGEST_NAME),
                perLanguage(field.member("definitions"), LONGEST_DEFINITION),
                seeds(field.member("seeds")),
                seeds(field.member("negativeSeeds")),
                examples(field.member("examples")),
                threshold(field.member("threshold")),
                audience(field.member("audience")));
    }

    private static ThemeCode code(Field field) {
        String code = field.text(LONGEST_CODE);
        try {
            return new ThemeCode(code);
        } catch (IllegalArgumentException e) {
            throw field.complaint("'%s' is no code, expected letters, digits and ._:-".formatted(code));
        }
    }

    private static Map<Language, String> perLanguage(Field field, int longest) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (!field.isAbsent()) {
            field.objectOf(LANGUAGES);
            each(field, (language, text) -> texts.put(language, text.text(longest)));
        }
        return texts;
    }

    private static Map<Language, List<Seed>> seeds(Field field) {
        Map<Language, List<Seed>> seeds = new EnumMap<>(Language.class);
        if (!field.isAbsent()) {
            field.objectOf(LANGUAGES);
            each(field, (language, list) -> putUnlessEmpty(seeds, language, seedList(list)));
        }
        return seeds;
    }

    /** An empty list says the same as none. */
    private static <T> void putUnlessEmpty(Map<Language, List<T>> lists, Language language, List<T> list) {
        if (!list.isEmpty()) {
            lists.put(language, list);
        }
    }

    private static List<Seed> seedList(Field list) {
        List<Seed> seeds = new ArrayList<>();
        Set<String> phrases = new HashSet<>();
        for (Field element : list.elements(MOST_SEEDS)) {
            element.objectOf(Set.of("phrase", "weight"));
            String phrase = element.member("phrase").text(LONGEST_PHRASE);
            if (!phrases.add(phrase.toLowerCase(Locale.ROOT))) {
                throw element.member("phrase").complaint("'%s' is in this list twice".formatted(phrase));
            }
            seeds.add(new Seed(phrase, element.member("weight").whole(1, 1000)));
        }
        return seeds;
    }

    private static Map<Language, List<String>> examples(Field field) {
        Map<Language, List<String>> examples = new EnumMap<>(Language.class);
        if (!field.isAbsent()) {
            field.objectOf(LANGUAGES);
            each(
                    field,
                    (language, list) -> putUnlessEmpty(
                            examples,
                            language,
                            list.elements(MOST_EXAMPLES).stream()
                                    .map(example -> example.text(LONGEST_EXAMPLE))
                                    .toList()));
        }
        return examples;
    }

    private static int threshold(Field field) {
        return field.isAbsent() ? Theme.USUAL_THRESHOLD : field.whole(0, 1000);
    }

    private static ThemeAudience audience(Field field) {
        if (field.isAbsent()) {
            return new ThemeAudience(false, List.of());
        }
        field.objectOf(Set.of("everybody", "units"));
        List<UnitPath> units = new ArrayList<>();
        if (!field.member("units").isAbsent()) {
            field.member("units").elements(MOST_UNITS).forEach(unit -> units.add(unit(unit)));
        }
        return new ThemeAudience(field.member("everybody").yesOrNo(), units);
    }

    private static UnitPath unit(Field field) {
        try {
            return new UnitPath(field.text(LONGEST_UNIT));
        } catch (IllegalArgumentException e) {
            throw field.complaint(String.valueOf(e.getMessage()));
        }
    }

    private static void each(Field field, PerLanguage reader) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            Field member = field.member(language.code());
            if (!member.isAbsent()) {
                reader.read(language, member);
            }
        }
    }

    /** Writes a taxonomy; {@link #read} gives an equal one back. */
    public static String write(Taxonomy taxonomy) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("revision", taxonomy.revision());
        ArrayNode themes = root.putArray("themes");
        taxonomy.themes().forEach(theme -> write(theme, themes.addObject()));
        return root.toPrettyString();
    }

    private static void write(Theme theme, ObjectNode json) {
        json.put("code", theme.code().value());
        writeTexts(theme.names(), json.putObject("names"));
        writeTexts(theme.definitions(), json.putObject("definitions"));
        ObjectNode audience = json.putObject("audience");
        audience.put("everybody", theme.audience().everybody());
        ArrayNode units = audience.putArray("units");
        theme.audience().units().forEach(unit -> units.add(unit.toString()));
        writeSeeds(theme.seeds(), json.putObject("seeds"));
        writeSeeds(theme.negativeSeeds(), json.putObject("negativeSeeds"));
        writeExamples(theme.examples(), json.putObject("examples"));
        json.put("threshold", theme.threshold());
    }

    private static void writeSeeds(Map<Language, List<Seed>> seeds, ObjectNode json) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            ArrayNode list = json.putArray(language.code());
            seeds.getOrDefault(language, List.of())
                    .forEach(seed ->
                            list.addObject().put("phrase", seed.phrase()).put("weight", seed.weight()));
        }
    }

    private static void writeExamples(Map<Language, List<String>> examples, ObjectNode json) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            ArrayNode list = json.putArray(language.code());
            examples.getOrDefault(language, List.of()).forEach(list::add);
        }
    }

    private static void writeTexts(Map<Language, String> texts, ObjectNode json) {
        for (Language language : List.of(Language.NL, Language.EN)) {
            if (texts.containsKey(language)) {
                json.put(language.code(), texts.get(language));
            }
        }
    }

    private interface PerLanguage {
        void read(Language language, Field field);
    }
}
