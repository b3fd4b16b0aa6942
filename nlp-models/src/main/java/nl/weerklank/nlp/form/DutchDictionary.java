package nl.weerklank.nlp.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.WordData;
import org.jspecify.annotations.Nullable;

/**
 * The 5.5 million Dutch word forms of {@code org.languagetool:dutch-pos-dict}, each with how it can be read. Thread-safe.
 *
 * <p>It may be shipped (BSD or CC BY 3.0 at choice, its jar and its spelling list LGPL 2.1), takes 14 MB and answers in 2
 * to 7 µs. What we give up: the memory, and a dictionary that is no longer maintained.
 */
public final class DutchDictionary {

    private static final String READINGS = "/org/languagetool/resource/nl/dutch";
    private static final String SPELLING = "/org/languagetool/resource/nl/spelling/nl_NL";
    private static final int LONGEST_WORD = 60;

    private final Dictionary dictionary;
    private final ThreadLocal<DictionaryLookup> lookup;

    private DutchDictionary(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.lookup = ThreadLocal.withInitial(() -> new DictionaryLookup(this.dictionary));
    }

    /** Reads the dictionary from the class path. */
    public static DutchDictionary load() {
        return new DutchDictionary(read(READINGS));
    }

    /** The dictionary's bytes, for its hash. */
    public static InputStream resource() {
        return resource(READINGS + ".dict");
    }

    /** Every way to read a word as it is written; none when it is not in the dictionary. */
    public List<Reading> readings(String written) {
        if (written.isEmpty() || written.length() > LONGEST_WORD) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (WordData entry : lookup.get().lookup(written)) {
            readings.add(new Reading(text(entry.getStem()), text(entry.getTag())));
        }
        return readings;
    }

    /**
     * Forms of the spelling list that are met often, in the list's order.
     *
     * @param least class of frequency, from A (hardly ever) to Z; each class is about one and a half times the one before
     */
    public static Stream<String> formsMetOften(char least) {
        return StreamSupport.stream(read(SPELLING).fsa.spliterator(), false)
                .map(DutchDictionary::entry)
                .filter(entry -> entry.charAt(entry.length() - 1) >= least)
                .map(entry -> entry.substring(0, entry.length() - 2));
    }

    /** A form, a tilde and the letter of its class. */
    private static String entry(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes).toString();
    }

    private static Dictionary read(String name) {
        try (InputStream words = resource(name + ".dict");
                InputStream settings = resource(name + ".info")) {
            return Dictionary.read(words, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("The Dutch dictionary cannot be read", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream stream = DutchDictionary.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("%s is not on the class path".formatted(name));
        }
        return stream;
    }

    private static String text(@Nullable CharSequence characters) {
        return characters == null ? "" : characters.toString();
    }

    /**
     * One way to read a word.
     *
     * @param lemma its dictionary form
     * @param tag in the dictionary's own terms, most general first: {@code WKW:TGW:3EP}
     */
    public record Reading(String lemma, String tag) {

        boolean isNoun() {
            return tag.startsWith("ZNW");
        }

        boolean isFirstName() {
            return tag.startsWith("ENM:PER:FST");
        }

        /** Whether it says whose something is: "Toms". */
        boolean isPossessive() {
            return tag.startsWith("ENM:BEZ");
        }

        /** Whether it is a name of somebody or something. */
        public boolean isName() {
            return tag.startsWith("ENM") || lemma.isEmpty();
        }
    }
}
