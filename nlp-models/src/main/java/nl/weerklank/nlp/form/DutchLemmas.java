package nl.weerklank.nlp.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import nl.weerklank.engine.tag.ModelRef;
import nl.weerklank.nlp.form.DutchDictionary.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The one lemma of a Dutch word in its sentence, where its part of speech is known: as the treebank has it where the
 * dictionary would say otherwise, else by the dictionary, else by its ending. Thread-safe.
 */
public final class DutchLemmas implements Lemmas {

    /** Longest ending that a rule looks at. */
    static final int LONGEST_ENDING = 6;

    private static final String ABBREVIATION = "X";
    private static final Set<String> AS_WRITTEN = Set.of("PROPN", ABBREVIATION, "SYM");
    private static final Pattern LETTERS_AND_MORE =
            Pattern.compile("^\\p{Lu}(?:\\p{Lu}*[-']|\\p{L}*[-']?\\d|\\p{L}*\\.-)");

    private final DutchDictionary dictionary;
    private final Map<String, String> exceptions;
    private final Map<String, Edit> endings;

    DutchLemmas(DutchDictionary dictionary, Map<String, String> exceptions, Map<String, Edit> endings) {
        this.dictionary = dictionary;
        this.exceptions = exceptions;
        this.endings = endings;
    }

    /** Reads what was learnt; the stream is closed. */
    public static DutchLemmas read(DutchDictionary dictionary, InputStream model) {
        Map<String, String> exceptions = new HashMap<>();
        Map<String, Edit> endings = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(model, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] field = line.split("\t", -1);
                switch (field[0]) {
                    case "word" -> exceptions.put(key(field[1], field[2]), field[3]);
                    case "ending" -> endings.put(key(field[1], field[2]), Edit.read(field[3]));
                    default ->
                        throw new IllegalStateException(
                                "line starts with '%s', expected word or ending".formatted(field[0]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The lemmas cannot be read", e);
        }
        return new DutchLemmas(dictionary, exceptions, endings);
    }

    /** The list of abbreviations, by its hash. */
    public static ModelRef abbreviations() {
        return DutchAbbreviations.reference();
    }

    @Override
    public String of(String written, String tag) {
        String form = folded(written, tag);
        String exception = exceptions.get(key(form, tag));
        return exception != null ? exception : withoutExceptions(form, tag);
    }

    String withoutExceptions(String form, String tag) {
        String inFull = inFull(form, tag);
        if (inFull != null) {
            return inFull;
        }
        if (AS_WRITTEN.contains(tag)) {
            return name(form);
        }
        String known = byDictionary(form, tag);
        return known != null ? known : byEnding(form, tag);
    }

    /** What an abbreviation stands for; null for anything else. */
    static @Nullable String inFull(String form, String tag) {
        return tag.equals(ABBREVIATION) ? DutchAbbreviations.inFull(form) : null;
    }

    /** Names and letters with a number or a hyphen keep their capitals ("D66", "X-boot"); all else is lower case. */
    static String folded(String written, String tag) {
        boolean kept =
                AS_WRITTEN.contains(tag) || LETTERS_AND_MORE.matcher(written).find();
        return kept ? written : written.toLowerCase(Locale.ROOT);
    }

    static String key(String form, String tag) {
        return form + " " + tag;
    }

    /** "Anna's" leads back to "Anna", "Toms" to "Tom", and what can only be a people, such as "Belgen", to "Belg". */
    private String name(String form) {
        if (form.endsWith("'s")) {
            return form.substring(0, form.length() - 2);
        }
        List<Reading> readings = dictionary.readings(form);
        boolean people = !readings.isEmpty() && readings.stream().allMatch(Reading::isNoun);
        return people
                ? readings.getFirst().lemma()
                : owner(readings)
                        .filter(owner -> isFirstName(dictionary.readings(owner)))
                        .orElse(form);
    }

    /** Whose it is, unless the form is a first name of its own, as "Hans" is. */
    private static Optional<String> owner(List<Reading> readings) {
        return isFirstName(readings)
                ? Optional.empty()
                : readings.stream()
                        .filter(Reading::isPossessive)
                        .map(Reading::lemma)
                        .findFirst();
    }

    private static boolean isFirstName(List<Reading> readings) {
        return readings.stream().anyMatch(Reading::isFirstName);
    }

    private @Nullable String byDictionary(String form, String tag) {
        List<Reading> readings = readings(form);
        return readings.stream()
                .filter(reading -> DutchTags.agree(tag, reading.tag()))
                .max(Comparator.comparing(reading -> isInfinitive(reading, form)))
                .or(() -> DutchTags.isInflected(tag)
                        ? readings.stream().filter(reading -> !reading.isName()).findFirst()
                        : Optional.empty())
                .map(Reading::lemma)
                .orElse(null);
    }

    /** "Wij weken de bonen": rather the verb "weken" than the past of "wijken". */
    private static boolean isInfinitive(Reading reading, String form) {
        return reading.tag().startsWith("WKW") && reading.lemma().equals(form);
    }

    private List<Reading> readings(String form) {
        List<Reading> readings = dictionary.readings(form);
        return readings.isEmpty() && !form.isEmpty() ? dictionary.readings(capitalised(form)) : readings;
    }

    private static String capitalised(String form) {
        return form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
    }

    private String byEnding(String form, String tag) {
        for (int length = Math.min(LONGEST_ENDING, form.length()); length > 0; length--) {
            Edit edit = endings.get(key(form.substring(form.length() - length), tag));
            if (edit != null && edit.fits(form)) {
                return edit.apply(form);
            }
        }
        return form;
    }
}
